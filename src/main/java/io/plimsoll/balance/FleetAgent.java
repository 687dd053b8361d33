package io.plimsoll.balance;

/** What a fleet knows of one agent: what it is, what it has, and what strategies see of that. */
final class FleetAgent {
    final int number;
    final long identity;
    /** The roles that it can take, and where it stands in each one's roster. */
    final int[] roles;

    final int[] positions;
    /** For each role the current weight of smooth weighted round robin. */
    final double[] currentWeights;

    final int capacity;
    final double speed;
    /** The tasks that it can do in a unit of time: capacity × speed. */
    final double rate;

    int place;
    boolean candidate;

    int workload;
    double weight;
    /** The effort of what waits, and of the workload it began with. */
    double waitingEffort;
    /** What is left of the tasks in service as it would be at time 0, so that it does not change while time goes by. */
    double drainLevel;
    /** Tasks in service whose effort is not used up. */
    int draining;

    int inService;
    /** Time in service of tasks that are done with. */
    double served;
    /** The sum of the times at which the tasks in service began. */
    double begunSum;

    long lastAssigned;
    double lastCompleted = Double.NEGATIVE_INFINITY;
    long assignments;

    int seenWorkload;
    double seenWeight;
    double seenBacklog;
    private int held;

    FleetAgent(int number, long identity, int[] roles, int capacity, double speed, int workload) {
        this.number = number;
        this.identity = identity;
        this.roles = roles;
        this.capacity = capacity;
        this.speed = speed;
        rate = capacity * speed;
        place = number;
        positions = new int[roles.length];
        currentWeights = new double[roles.length];
        this.workload = workload;
        weight = workload;
        waitingEffort = workload;
        see(0);
    }

    void assigned(long sequence) {
        held++;
        workload++;
        assignments++;
        lastAssigned = sequence;
    }

    void began(double now) {
        inService++;
        begunSum += now;
    }

    void completed(double begun, double now) {
        served += now - begun;
        begunSum = --inService == 0 ? 0 : begunSum - begun;
        lastCompleted = now;
        held--;
        workload--;
    }

    void returned() {
        held--;
        workload--;
    }

    /** So many tasks of the workload from before the run are forgotten. */
    void forget(int tasks) {
        workload -= tasks;
        weight -= tasks;
        waitingEffort -= tasks;
    }

    // ---- work: what a fleet keeps only while a strategy looks at it; sums are exact again whenever there is nothing
    // in them

    /** Nothing but the workload from before the run. */
    void clearWork() {
        weight = workload - held;
        waitingEffort = weight;
        drainLevel = 0;
        draining = 0;
    }

    void waits(double taskWeight, double effort) {
        weight += taskWeight;
        waitingEffort += effort;
    }

    /** A task waits no longer; if it is not in service now, it is not here any more. */
    void waitsNoLonger(double effort) {
        waitingEffort = held == inService ? workload - held : waitingEffort - effort;
    }

    void drains(double effort, double begun) {
        draining++;
        drainLevel += effort + speed * begun;
    }

    /** A task in service is done, or has used up the effort that strategies see and is still not done: nothing is left of it. */
    void drained(double effort, double begun) {
        drainLevel = --draining == 0 ? 0 : drainLevel - (effort + speed * begun);
    }

    void lightened(double taskWeight) {
        weight = held == 0 ? workload : weight - taskWeight;
    }

    double backlog(double now) {
        return waitingEffort + (drainLevel - draining * speed * now);
    }

    double timeInService(double now) {
        return served + (inService * now - begunSum);
    }

    /** Strategies see the load as it is at a time. */
    void see(double time) {
        seenWorkload = workload;
        seenWeight = weight;
        seenBacklog = backlog(time);
    }

    boolean takes(int role) {
        for (int own : roles) {
            if (own == role) {
                return true;
            }
        }
        return false;
    }

    /** Where a role stands among those that it can take. */
    int index(int role) {
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == role) {
                return i;
            }
        }
        throw new IllegalArgumentException("agent " + number + " cannot take role " + role);
    }
}
