package io.plimsoll.ui.work;

import java.util.ArrayList;
import java.util.List;

/** What is selected, in every table and chart alike: at most one agent and one task. FX thread only. */
public final class Selection {
    /** Nothing. */
    public static final int NONE = -1;

    private final List<Runnable> listeners = new ArrayList<>();
    private int agent = NONE;
    private long task = NONE;
    private double moment = Double.POSITIVE_INFINITY;

    /** The selected agent's number, or {@link #NONE}. */
    public int agent() {
        return agent;
    }

    /** The selected task's number in scenario order, or {@link #NONE}. */
    public long task() {
        return task;
    }

    /** The time at which the selected task is looked at: infinite for now, else that of a line of the log. */
    public double moment() {
        return moment;
    }

    /** Selects an agent. */
    public void selectAgent(int number) {
        if (number != agent) {
            agent = number;
            tell();
        }
    }

    /** Selects a task, and the agent that has it if there is one. */
    public void selectTask(long number, int itsAgent) {
        select(number, itsAgent, Double.POSITIVE_INFINITY);
    }

    /** Selects what happened to a task at a time. */
    public void selectMoment(long number, double time) {
        select(number, NONE, time);
    }

    private void select(long number, int itsAgent, double time) {
        if (number != task || time != moment || (itsAgent != NONE && itsAgent != agent)) {
            task = number;
            moment = time;
            agent = itsAgent == NONE ? agent : itsAgent;
            tell();
        }
    }

    /** Selects nothing. */
    public void clear() {
        if (agent != NONE || task != NONE) {
            agent = NONE;
            task = NONE;
            moment = Double.POSITIVE_INFINITY;
            tell();
        }
    }

    /** Tells whenever the selection changes. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
