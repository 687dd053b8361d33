package io.plimsoll.sim.reference;

import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.AgentSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An agent, what it has, and the integrals of what it had. */
final class RefAgent {
    /** The place in the roster: kind (named, generated, added), role, number. */
    record Place(int kind, int role, int number) {
        static final Comparator<Place> ORDER = Comparator.comparingInt(Place::kind)
                .thenComparingInt(Place::role)
                .thenComparingInt(Place::number);
    }

    final AgentSpec spec;
    final Place place;
    final List<RefTask> tasks = new ArrayList<>();
    boolean onRoster = true;
    boolean stopped;
    int initial;
    int seen;
    long lastAssigned;
    long assigned;
    long completed;
    int peak;
    double duty;
    double measuredDuty;
    double measuredBusy;
    double measuredWorkload;

    RefAgent(AgentSpec spec, Place place) {
        this.spec = spec;
        this.place = place;
        stopped = spec.stopped();
        initial = spec.workload();
        seen = initial;
        peak = initial;
    }

    boolean canTake(String role) {
        return spec.role().equals(role) || spec.skills().contains(role);
    }

    int workload() {
        return tasks.size() + initial;
    }

    boolean available() {
        return onRoster && !stopped;
    }

    boolean idle() {
        return available() && tasks.size() < spec.capacity();
    }

    List<RefTask> inService() {
        return tasks.stream().filter(task -> task.is(TaskState.IN_PROGRESS)).toList();
    }

    /** What it has and has not begun, in the order in which it would begin it. */
    List<RefTask> queue() {
        return tasks.stream()
                .filter(task -> task.is(TaskState.ASSIGNED))
                .sorted(Comparator.<RefTask>comparingInt(task -> -task.spec.priority())
                        .thenComparingLong(task -> task.assignment))
                .toList();
    }

    boolean onDuty() {
        return available() || !inService().isEmpty();
    }

    /** Time goes by. */
    void pass(double from, double to, double warmup) {
        if (from < warmup && to >= warmup) {
            peak = workload();
        }
        double measured = Math.max(0, to - Math.max(from, warmup));
        if (onDuty()) {
            duty += to - from;
            measuredDuty += measured;
        }
        measuredBusy += inService().size() * measured;
        measuredWorkload += workload() * measured;
    }
}
