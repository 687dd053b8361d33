package io.plimsoll.ui.board;

import io.plimsoll.ui.run.TaskFigure;

/** A row of the tasks table: the same object for the same task as long as the run lasts, so that a selection stays. FX thread only. */
public final class TaskRow {
    private TaskFigure figure;

    TaskRow(TaskFigure figure) {
        this.figure = figure;
    }

    /** The task as last seen. */
    public TaskFigure figure() {
        return figure;
    }

    void figure(TaskFigure now) {
        figure = now;
    }
}
