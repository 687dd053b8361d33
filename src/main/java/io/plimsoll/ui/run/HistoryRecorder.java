package io.plimsoll.ui.run;

import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Target;
import java.util.ArrayList;
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
    /** So many roles have a queue, a workload and a wait of their own. */
    private static final int WHOLE_ROLES = 8;

    private final List<Target> targets;
    /** The role that the first of them is about, or −1. */
    private final int waitRole;
    /** Of all roles; its waits are those that the target is about. */
    private final RoleHistory all;

    private final List<RoleHistory> roles = new ArrayList<>();
    private final List<Buckets> utilisation = new ArrayList<>();
    private double width;

    HistoryRecorder(Simulation simulation) {
        targets = simulation.scenario().targets().stream()
                .filter(t -> t.measure() == Target.Measure.WAIT)
                .toList();
        Target target = firstTarget();
        waitRole = target == null || target.role() == null ? -1 : simulation.roleNumber(target.role());
        Double until = simulation.scenario().run().until();
        // However far away the end is, the beginning is seen in detail: the width doubles as the run goes on.
        this.width = until == null ? FINEST : Math.min(FINEST, powerOfTwoAbove(until / (CAPACITY - 1)));
        all = new RoleHistory(CAPACITY, WINDOW, target);
        know(simulation, simulation.roleCount());
    }

    /** The same history so far. */
    HistoryRecorder(HistoryRecorder other) {
        targets = other.targets;
        waitRole = other.waitRole;
        all = new RoleHistory(other.all);
        other.roles.forEach(each -> roles.add(new RoleHistory(each)));
        other.utilisation.forEach(each -> utilisation.add(new Buckets(each)));
        width = other.width;
    }

    /** So many roles there are. */
    private void know(Simulation run, int count) {
        while (roles.size() < Math.min(WHOLE_ROLES, count)) {
            Target own = ownTarget(run.roleName(roles.size()));
            roles.add(new RoleHistory(CAPACITY, WINDOW, own == null ? firstTarget() : own));
        }
        while (utilisation.size() < Math.min(ROLES, count)) {
            utilisation.add(new Buckets(CAPACITY));
        }
    }

    /** About how much memory is its own. */
    long bytes() {
        return (3L + 3L * roles.size() + utilisation.size()) * Buckets.bytes();
    }

    /** An event happened. */
    void on(Simulation run, EventType type, double time, int task, int role) {
        if (type == EventType.STARTED) {
            double waited = time - run.taskReady(task);
            if (waitRole < 0 || role == waitRole) {
                all.began(waited);
            }
            if (role < roles.size()) {
                roles.get(role).began(waited);
            }
        }
    }

    /** Keeps how the run stands at the end of an instant, or after a command; the load has already followed it. */
    void settled(Simulation run, Load load, double time) {
        int bucket = bucket(time);
        all.settled(bucket, (long) run.waiting() + run.assigned(), load.total());
        know(run, load.roles());
        for (int role = 0; role < roles.size(); role++) {
            roles.get(role).settled(bucket, run.waiting(role) + load.held(role), load.total(role));
        }
        for (int role = 0; role < utilisation.size(); role++) {
            utilisation.get(role).set(bucket, load.share(role));
        }
    }

    /** The history up to now. */
    HistoryView view(Simulation run) {
        double now = run.now();
        int bucket = bucket(now);
        each(b -> b.hold(bucket));
        List<HistoryView.Series> series = new ArrayList<>();
        add(series, -1, all, waitRole, firstTarget());
        for (int role = 0; role < utilisation.size(); role++) {
            series.add(new HistoryView.Series(
                    HistoryView.Kind.UTILISATION,
                    role,
                    run.roleName(role),
                    null,
                    utilisation.get(role).view()));
        }
        for (int role = 0; role < roles.size(); role++) {
            add(series, role, roles.get(role), role, ownTarget(run.roleName(role)));
        }
        return new HistoryView(width, bucket + 1, now, series);
    }

    private static void add(
            List<HistoryView.Series> series, int role, RoleHistory of, int waitsOf, @Nullable Target target) {
        Double limit = target == null ? null : target.atMost();
        series.add(new HistoryView.Series(HistoryView.Kind.QUEUE, role, "Queue", null, of.queue.view()));
        series.add(new HistoryView.Series(HistoryView.Kind.WORKLOAD, role, "Workload", null, of.workload.view()));
        series.add(new HistoryView.Series(HistoryView.Kind.WAIT, waitsOf, of.waitLabel(), limit, of.wait.view()));
    }

    private @Nullable Target firstTarget() {
        return targets.isEmpty() ? null : targets.getFirst();
    }

    private @Nullable Target ownTarget(String role) {
        return targets.stream()
                .filter(target -> role.equals(target.role()))
                .findFirst()
                .orElse(null);
    }

    private int bucket(double time) {
        while (time / width >= CAPACITY) {
            width *= 2;
            each(Buckets::halve);
        }
        return (int) (time / width);
    }

    private void each(Consumer<Buckets> act) {
        each(all, act);
        roles.forEach(role -> each(role, act));
        utilisation.forEach(act);
    }

    private static void each(RoleHistory of, Consumer<Buckets> act) {
        act.accept(of.queue);
        act.accept(of.workload);
        act.accept(of.wait);
    }

    /** A width that is a power of two, so that a time falls into the same bucket however it is computed. */
    private static double powerOfTwoAbove(double width) {
        return width <= 0 ? FINEST : Math.scalb(1.0, Math.getExponent(width) + 1);
    }
}
