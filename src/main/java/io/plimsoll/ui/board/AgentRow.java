package io.plimsoll.ui.board;

import io.plimsoll.ui.run.AgentFigure;

/** A row of the agents table: the same object for the same agent as long as the run lasts. FX thread only. */
public final class AgentRow {
    private AgentFigure figure;

    AgentRow(AgentFigure figure) {
        this.figure = figure;
    }

    /** The agent as last seen. */
    public AgentFigure figure() {
        return figure;
    }

    void figure(AgentFigure now) {
        figure = now;
    }
}
