package io.plimsoll.ui.why;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A candidate's figure beside the others' as a bar from zero. FX thread only. */
final class ShareBar extends Region {
    private static final double WIDEST = 24;

    ShareBar() {
        getStyleClass().add("why-bar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        show(0);
    }

    /** A share of the largest, 0 to 1. */
    void show(double share) {
        double width = share * WIDEST;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        setVisible(share > 0);
        setAccessibleText(Math.round(100 * share) + " % of the largest");
    }
}
