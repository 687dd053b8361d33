package io.plimsoll.balance;

/** What a fleet knows of one agent. What changes with every task lies here side by side; the rest is {@link #work}. */
final class FleetAgent {
    final int number;
    final AgentWork work;
    /** The roles that it can take, at least one; most agents have no more. */
    final FleetRole own;

    final FleetRole[] others;

    /** Where it stands in the roster of its own role, and of the others. */
    int position;

    final int[] otherPositions;

    int place;
    boolean candidate;

    int workload;
    int inService;
    /** Time in service of tasks that are done with. */
    double served;
    /** The sum of the times at which the tasks in service began. */
    double begunSum;

    long lastAssigned;
    double lastCompleted = Double.NEGATIVE_INFINITY;
    long assignments;

    FleetAgent(int number, FleetRole own, FleetRole[] others, AgentWork work, int workload) {
        this.number = number;
        this.own = own;
        this.others = others;
        this.work = work;
        otherPositions = new int[others.length];
        place = number;
        this.workload = workload;
    }

    void assigned(long sequence) {
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
        workload--;
    }

    void returned() {
        workload--;
    }

    /** So many tasks of the workload from before the run are forgotten. */
    void forget(int tasks) {
        workload -= tasks;
        work.forget(tasks);
    }

    double timeInService(double now) {
        return served + (inService * now - begunSum);
    }

    /** Strategies see the load as it is at a time. */
    void see(double time) {
        work.see(workload, time);
    }

    boolean takes(FleetRole role) {
        if (own == role) {
            return true;
        }
        for (FleetRole other : others) {
            if (other == role) {
                return true;
            }
        }
        return false;
    }

    /** Where a role stands among those that it can take: 0 its own, then the others. */
    int index(FleetRole role) {
        int index = 0;
        if (own != role) {
            while (others[index++] != role) {}
        }
        return index;
    }

    int position(int index) {
        return index == 0 ? position : otherPositions[index - 1];
    }

    void position(int index, int standing) {
        if (index == 0) {
            position = standing;
        } else {
            otherPositions[index - 1] = standing;
        }
    }
}
