package io.plimsoll.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** Gives the columns at the sides their share of the window as it changes, until the user moves a divider. FX thread only. */
final class SideColumns {
    private static final double LEFT_SHARE = 0.24;
    /** Below this width the sides have less. */
    private static final double NARROW = 1000;

    private static final double LEFT_LEAST = 292;
    private static final double LEFT_LEAST_NARROW = 262;
    private static final double LEFT_MOST = 360;
    private static final double RIGHT_SHARE = 0.25;
    private static final double RIGHT_LEAST = 260;
    private static final double RIGHT_LEAST_NARROW = 238;
    private static final double RIGHT_MOST = 420;

    private final SplitPane columns;
    private final Runnable afterLayout = this::shareOnce;
    private boolean touched;

    SideColumns(SplitPane columns) {
        this.columns = columns;
    }

    void follow() {
        columns.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> touched |= isDivider(event.getTarget()));
        columns.widthProperty().addListener(property -> {
            share();
            // A split pane that grows or shrinks overrules its dividers' positions as it is laid out: once more after
            // that.
            Scene scene = columns.getScene();
            if (scene != null) {
                scene.removePostLayoutPulseListener(afterLayout);
                scene.addPostLayoutPulseListener(afterLayout);
            }
        });
    }

    private void shareOnce() {
        columns.getScene().removePostLayoutPulseListener(afterLayout);
        share();
    }

    private void share() {
        double width = columns.getWidth();
        boolean narrow = width < NARROW;
        double leftLeast = narrow ? LEFT_LEAST_NARROW : LEFT_LEAST;
        double rightLeast = narrow ? RIGHT_LEAST_NARROW : RIGHT_LEAST;
        if (!touched && width > leftLeast + rightLeast) {
            double left = narrow ? leftLeast : Math.clamp(LEFT_SHARE * width, leftLeast, LEFT_MOST);
            double right = narrow ? rightLeast : Math.clamp(RIGHT_SHARE * width, rightLeast, RIGHT_MOST);
            columns.setDividerPositions(left / width, 1 - right / width);
        }
    }

    private boolean isDivider(Object target) {
        Node node = target instanceof Node hit ? hit : null;
        while (node != null && node != columns && !node.getStyleClass().contains("split-pane-divider")) {
            node = node.getParent();
        }
        return node != null && node != columns && node.getParent() == columns;
    }
}
