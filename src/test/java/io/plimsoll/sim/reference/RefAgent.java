package io.plimsoll.sim.reference;

import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.AgentSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

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
    double seenWeight;
    double seenBacklog;
    long lastAssigned;
    long assigned;
    long completed;
    double lastCompleted = Double.NEGATIVE_INFINITY;
    double served;
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
        see(0, task -> 0);
        peak = initial;
    }

    boolean canTake(String role) {
        return spec.role().equals(role) || spec.skills().contains(role);
    }

    int workload() {
        return tasks.size() + initial;
    }

    double weight() {
        return tasks.stream().mapToDouble(task -> task.spec.weight()).sum() + initial;
    }

    /** The time that tasks were in service with it. */
    double served(double now) {
        return served
                + inService().stream().mapToDouble(task -> now - task.begin).sum();
    }

    /** Takes its load down as strategies will see it, by how efforts are seen now. */
    void see(double time, ToDoubleFunction<RefTask> effort) {
        seen = workload();
        seenWeight = weight();
        seenBacklog = backlog(time, effort);
    }

    /** The unfinished effort: of a task in service what remains, but never less than nothing. */
    double backlog(double now, ToDoubleFunction<RefTask> effort) {
        double sum = initial;
        for (RefTask task : tasks) {
            double done = task.is(TaskState.IN_PROGRESS) ? (now - task.begin) * spec.speed() : 0;
            sum += Math.max(0, effort.applyAsDouble(task) - done);
        }
        return sum;
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
