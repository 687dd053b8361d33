package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentStatus;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * An agent's status as a shape: a filled disc is working, a ring idle, a square stopped (or leaving). A word stands beside it, as
 * colour and shape alone do not tell. FX thread only.
 */
public final class StatusShape extends Region {
    private String shape = "";

    /** The shape of a status. */
    public StatusShape(AgentStatus status) {
        getStyleClass().add("status-shape");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setStatus(status);
    }

    /** Shows another status, for cells that are used again. */
    public void setStatus(AgentStatus status) {
        getStyleClass().remove(shape);
        shape = switch (status) {
            case WORKING -> "working";
            case IDLE -> "idle";
            case STOPPED, LEFT -> "stopped";
        };
        getStyleClass().add(shape);
        setAccessibleText(status.label());
    }
}
