package io.plimsoll.ui.run;

import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows queue, workload, utilisation and wait in fixed memory. What is kept of an instant is the state at its end, so that a task
 * which arrives and is assigned at once never shows as a queue. Confined to the engine's thread.
 */
final class HistoryRecorder {
    /** So that a span of a hundredth of the run still has a bucket for almost every pixel; 1.6 MB a series. */
    private static final int CAPACITY = 65_536;

    private static final double FINEST = 1.0 / 64;
    private static final int WINDOW = 100;
    private static final int ROLES = 32;

    private final RecentWaits waits;
    private final @Nullable Target target;
    private final int waitRole;
    private final Buckets queue;
    private final Buckets workload;
    private final Buckets wait;
    private final List<Buckets> utilisation = new ArrayList<>();
    private double[] shown;
    private double width;
    private boolean begun;

    HistoryRecorder(Simulation simulation) {
        this.target = simulation.scenario().targets().stream()
                .filter(t -> t.measure() == Target.Measure.WAIT)
                .findFirst()
                .orElse(null);
        this.waitRole = target == null || target.role() == null ? -1 : simulation.roleNumber(target.role());
        Double until = simulation.scenario().run().until();
        // However far away the end is, the beginning is seen in detail: the width doubles as the run goes on.
        this.width = until == null ? FINEST : Math.min(FINEST, powerOfTwoAbove(until / (CAPACITY - 1)));
        waits = new RecentWaits(WINDOW);
        queue = new Buckets(CAPACITY);
        workload = new Buckets(CAPACITY);
        wait = new Buckets(CAPACITY);
        shown = new double[0];
    }

    /** The same history so far. */
    HistoryRecorder(HistoryRecorder other) {
        target = other.target;
        waitRole = other.waitRole;
        waits = new RecentWaits(other.waits);
        queue = new Buckets(other.queue);
        workload = new Buckets(other.workload);
        wait = new Buckets(other.wait);
        other.utilisation.forEach(each -> utilisation.add(new Buckets(each)));
        shown = other.shown.clone();
        width = other.width;
        begun = other.begun;
    }

    /** About how much memory is its own. */
    long bytes() {
        return (3L + utilisation.size()) * Buckets.bytes();
    }

    /** An event happened. */
    void on(Simulation run, EventType type, double time, int task, int role) {
        if (type == EventType.STARTED && (waitRole < 0 || role == waitRole)) {
            waits.add(time - run.taskReady(task));
            begun = true;
        }
    }

    /** Keeps how the run stands at the end of an instant, or after a command; the load has already followed it. */
    void settled(Simulation run, Load load, double time) {
        int bucket = bucket(time);
        queue.set(bucket, (long) run.waiting() + run.assigned());
        workload.set(bucket, load.total());
        int roles = Math.min(ROLES, load.roles());
        if (utilisation.size() < roles) {
            shown = Arrays.copyOf(shown, roles);
        }
        for (int role = 0; role < roles; role++) {
            if (utilisation.size() <= role) {
                utilisation.add(new Buckets(CAPACITY));
                shown[role] = Double.NaN;
            }
            double share = load.share(role);
            if (Double.compare(share, shown[role]) != 0) {
                utilisation.get(role).set(bucket, share);
                shown[role] = share;
            }
        }
        if (begun) {
            wait.set(bucket, waits.statistic(target == null ? null : target.percentile()));
            begun = false;
        }
    }

    /** The history up to now. */
    HistoryView view(Simulation run) {
        double now = run.now();
        int bucket = bucket(now);
        each(b -> b.hold(bucket));
        List<HistoryView.Series> series = new ArrayList<>();
        series.add(new HistoryView.Series(HistoryView.Kind.QUEUE, -1, "Queue", null, queue.view()));
        series.add(new HistoryView.Series(HistoryView.Kind.WORKLOAD, -1, "Workload", null, workload.view()));
        for (int role = 0; role < utilisation.size(); role++) {
            series.add(new HistoryView.Series(
                    HistoryView.Kind.UTILISATION,
                    role,
                    run.roleName(role),
                    null,
                    utilisation.get(role).view()));
        }
        series.add(new HistoryView.Series(
                HistoryView.Kind.WAIT, waitRole, waitLabel(), target == null ? null : target.atMost(), wait.view()));
        return new HistoryView(width, bucket + 1, now, series);
    }

    private String waitLabel() {
        return "Wait " + (target == null ? "mean" : target.statistic());
    }

    private int bucket(double time) {
        while (time / width >= CAPACITY) {
            width *= 2;
            each(Buckets::halve);
        }
        return (int) (time / width);
    }

    private void each(Consumer<Buckets> act) {
        act.accept(queue);
        act.accept(workload);
        act.accept(wait);
        utilisation.forEach(act);
    }

    /** A width that is a power of two, so that a time falls into the same bucket however it is computed. */
    private static double powerOfTwoAbove(double width) {
        return width <= 0 ? FINEST : Math.scalb(1.0, Math.getExponent(width) + 1);
    }
}
