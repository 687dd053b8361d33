package io.plimsoll.ui.chart;

import io.plimsoll.ui.theme.Palette;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A dot in a role's colour, to stand before its name. Coloured by the stylesheet, so it follows the theme. FX thread only. */
public final class RoleDot extends Region {
    private String colour = "";

    /**
     * A dot for a role.
     *
     * @param role the role's number, from 0
     */
    public RoleDot(int role) {
        getStyleClass().add("role-dot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setRole(role);
    }

    /** A square with round corners, as in the list of roles. */
    public static RoleDot square(int role) {
        RoleDot dot = new RoleDot(role);
        dot.getStyleClass().add("square");
        return dot;
    }

    /** Shows another role, for cells that are used again. */
    public void setRole(int role) {
        getStyleClass().remove(colour);
        colour = "data-" + Palette.dataNumber(role);
        getStyleClass().add(colour);
        setAccessibleText("colour " + Palette.dataNumber(role));
    }
}
