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

    /** The selected agent's number, or {@link #NONE}. */
    public int agent() {
        return agent;
    }

    /** The selected task's number in scenario order, or {@link #NONE}. */
    public long task() {
        return task;
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
        if (number != task || (itsAgent != NONE && itsAgent != agent)) {
            task = number;
            agent = itsAgent == NONE ? agent : itsAgent;
            tell();
        }
    }

    /** Selects nothing. */
    public void clear() {
        if (agent != NONE || task != NONE) {
            agent = NONE;
            task = NONE;
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
