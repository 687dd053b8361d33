package io.plimsoll.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** Gives the columns at the sides their share of the window as it changes, until the user moves a divider. FX thread only. */
final class SideColumns {
    private static final double LEFT_SHARE = 0.235;
    private static final double LEFT_LEAST = 292;
    private static final double LEFT_MOST = 360;
    private static final double RIGHT_SHARE = 0.24;
    private static final double RIGHT_LEAST = 260;
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
        if (!touched && width > LEFT_LEAST + RIGHT_LEAST) {
            double left = Math.clamp(LEFT_SHARE * width, LEFT_LEAST, LEFT_MOST);
            double right = Math.clamp(RIGHT_SHARE * width, RIGHT_LEAST, RIGHT_MOST);
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
