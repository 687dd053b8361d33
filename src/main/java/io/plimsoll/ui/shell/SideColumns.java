package io.plimsoll.ui.shell;

import javafx.application.Platform;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** Gives the columns at the sides their share of the window as it changes, each until the user has moved its divider. FX thread only. */
final class SideColumns {
    private static final double LEFT_SHARE = 0.235;
    private static final double LEFT_LEAST = 292;
    private static final double LEFT_MOST = 360;
    private static final double RIGHT_SHARE = 0.24;
    private static final double RIGHT_LEAST = 260;
    private static final double RIGHT_MOST = 420;
    private static final double TOLERANCE = 6;

    private final SplitPane columns;
    private double left = Double.NaN;
    private double right = Double.NaN;

    SideColumns(SplitPane columns) {
        this.columns = columns;
    }

    void follow() {
        columns.widthProperty().addListener((property, before, now) -> {
            if (now.doubleValue() > LEFT_LEAST + RIGHT_LEAST) {
                // A split pane that is being resized overrules what is said of its dividers until it is laid out.
                Platform.runLater(() -> share(columns.getWidth()));
            }
        });
    }

    private void share(double width) {
        Region first = (Region) columns.getItems().getFirst();
        Region last = (Region) columns.getItems().getLast();
        if (untouched(left, first.getWidth())) {
            left = Math.clamp(LEFT_SHARE * width, LEFT_LEAST, LEFT_MOST);
            columns.setDividerPosition(0, left / width);
        }
        if (untouched(right, last.getWidth())) {
            right = Math.clamp(RIGHT_SHARE * width, RIGHT_LEAST, RIGHT_MOST);
            columns.setDividerPosition(columns.getDividers().size() - 1, 1 - right / width);
        }
    }

    /** Whether a column still is as wide as it was made. */
    private static boolean untouched(double made, double found) {
        return Double.isNaN(made) || Math.abs(made - found) <= TOLERANCE;
    }
}
