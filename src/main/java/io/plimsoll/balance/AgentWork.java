package io.plimsoll.balance;

/**
 * What an agent is, and the work that it has: what only some strategies look at, and is kept only while one of them does. Sums are exact
 * again whenever there is nothing in them.
 */
final class AgentWork {
    final long identity;
    final int capacity;
    final double speed;
    /** The tasks that it can do in a unit of time: capacity × speed. */
    final double rate;
    /** For each role the current weight of smooth weighted round robin. */
    final double[] currentWeights;

    double weight;
    /** Tasks in service whose effort is not used up. */
    int draining;

    int seenWorkload;
    double seenWeight;
    double seenBacklog;

    /** The effort of what waits, and of the workload it began with. */
    private double waitingEffort;
    /** What is left of the tasks in service as it would be at time 0, so that it does not change while time goes by. */
    private double drainLevel;
    /** What is left of the workload that it began with. */
    private int initial;

    AgentWork(String name, int roles, int capacity, double speed, int workload) {
        identity = NameHash.of(0, name);
        this.capacity = capacity;
        this.speed = speed;
        rate = capacity * speed;
        currentWeights = new double[roles];
        initial = workload;
        clear();
        see(workload, 0);
    }

    /** Nothing but the workload from before the run. */
    void clear() {
        weight = initial;
        waitingEffort = initial;
        drainLevel = 0;
        draining = 0;
    }

    void forget(int tasks) {
        initial -= tasks;
        weight -= tasks;
        waitingEffort -= tasks;
    }

    void waits(double taskWeight, double effort) {
        weight += taskWeight;
        waitingEffort += effort;
    }

    /** A task waits no longer; if it is not in service now, it is not here any more. */
    void waitsNoLonger(FleetAgent who, double effort) {
        waitingEffort = who.workload - initial == who.inService ? initial : waitingEffort - effort;
    }

    void drains(double effort, double begun) {
        draining++;
        drainLevel += effort + speed * begun;
    }

    /** A task in service is done, or has used up the effort that strategies see and is still not done: nothing is left of it. */
    void drained(double effort, double begun) {
        drainLevel = --draining == 0 ? 0 : drainLevel - (effort + speed * begun);
    }

    void lightened(FleetAgent who, double taskWeight) {
        weight = who.workload == initial ? initial : weight - taskWeight;
    }

    double backlog(double now) {
        return waitingEffort + (drainLevel - draining * speed * now);
    }

    /** Strategies see the load as it is at a time. */
    void see(int workload, double time) {
        seenWorkload = workload;
        seenWeight = weight;
        seenBacklog = backlog(time);
    }
}
