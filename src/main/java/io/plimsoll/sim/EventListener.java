package io.plimsoll.sim;

/**
 * Hears every event in order, on the engine's thread, while the simulation is in the state right after it. It may read the
 * simulation but not change it.
 */
@FunctionalInterface
public interface EventListener {
    /** Hears nothing. */
    EventListener NONE = (type, time, task, agent, role, workload) -> {};

    /** The run is about to open; called once, before the first event. */
    default void opening(Simulation simulation) {}

    /** From now on it hears a copy of a run; called once, before any of the copy's events. */
    default void continuing(Simulation copy) {}

    /**
     * A task is about to be assigned, and {@link EventType#ASSIGNED} is the next event: everything is as it was right before.
     *
     * @param agent whom the operator named; −1 if the strategy is to be asked
     */
    default void deciding(int task, int agent) {}

    /**
     * An event happened.
     *
     * @param task the task's slot, or −1
     * @param agent the agent's number, or −1
     * @param role the task's or roster change's role, or −1
     * @param workload the agent's workload after the event; for {@link EventType#ROSTER} the number of agents that the
     *     role generated and that are on the roster; −1 where there is neither
     */
    void on(EventType type, double time, int task, int agent, int role, int workload);

    /**
     * What happens at this time has happened, and what followed at the same time: the end of an instant, or of a command. Only commands can still
     * change anything now.
     */
    default void settled(double time) {}

    /** One that tells this listener and then another. */
    default EventListener and(EventListener other) {
        EventListener first = this;
        return new EventListener() {
            @Override
            public void opening(Simulation simulation) {
                first.opening(simulation);
                other.opening(simulation);
            }

            @Override
            public void deciding(int task, int agent) {
                first.deciding(task, agent);
                other.deciding(task, agent);
            }

            @Override
            public void continuing(Simulation copy) {
                first.continuing(copy);
                other.continuing(copy);
            }

            @Override
            public void settled(double time) {
                first.settled(time);
                other.settled(time);
            }

            @Override
            public void on(EventType type, double time, int task, int agent, int role, int workload) {
                first.on(type, time, task, agent, role, workload);
                other.on(type, time, task, agent, role, workload);
            }
        };
    }
}
