package io.plimsoll.sim;

import io.plimsoll.sim.Results.TargetResult;
import io.plimsoll.sim.model.Target;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a target comes to now. A target's wait also counts tasks that left or have not begun, with the time they have waited so far. Of a role
 * with tasks that nobody will ever do, and of one whose tasks wait for those, there is no value, and the target is not met: a run that ends
 * because nothing more can happen would else count them as if they had waited no longer than that.
 */
final class TargetCheck {
    private static final int ALL = -1;

    private final Engine engine;
    /** By role, and of all: made once, however many targets look at them. */
    private final Map<Integer, Sample> waits = new HashMap<>();

    private final Map<Integer, Sample> responses = new HashMap<>();
    private final Map<Integer, Sample> waiting = new HashMap<>();
    private double[] utilisations = new double[0];
    private long[] due = new long[0];
    private long[] missed = new long[0];
    private boolean @Nullable [] stranded;

    TargetCheck(Engine engine) {
        this.engine = engine;
    }

    TargetResult check(Target target) {
        int role = target.role() == null ? ALL : engine.floor.roles.number(target.role());
        if (target.role() != null && role < 0) {
            return new TargetResult(target, null, true);
        }
        if (strands(role)) {
            return new TargetResult(target, null, false);
        }
        Double value = switch (target.measure()) {
            case WAIT -> statistic(target, waits.computeIfAbsent(role, this::waits));
            case RESPONSE -> statistic(target, responses.computeIfAbsent(role, this::responses));
            case UTILISATION -> utilisation(role);
            case ABANDONED -> abandoned(role);
            case LATE -> late(role);
        };
        boolean met = value == null ? total(role) == 0 : value <= target.atMost();
        return new TargetResult(target, value, met);
    }

    private boolean strands(int role) {
        boolean[] known = stranded;
        if (known == null) {
            known = stranded();
            stranded = known;
        }
        boolean[] all = {false};
        boolean[] any = known;
        of(role, r -> all[0] |= any[r]);
        return all[0];
    }

    /** Roles with tasks that nobody will ever do: they wait at the end of a run that nothing cut short, or are blocked by such tasks. */
    private boolean[] stranded() {
        boolean[] roles = new boolean[engine.floor.roles.size()];
        Tasks tasks = engine.floor.tasks;
        if (!engine.ended() || engine.closed() || !engine.floor.automatic || tasks.count(TaskState.PENDING) == 0) {
            return roles;
        }
        ArrayDeque<Integer> next = new ArrayDeque<>();
        for (int task = 0; task < tasks.size(); task++) {
            if (tasks.holds(task) && tasks.state(task) == TaskState.PENDING) {
                next.add(task);
            }
        }
        Set<Integer> seen = new HashSet<>(next);
        while (!next.isEmpty()) {
            int task = next.remove();
            roles[tasks.role[task]] = true;
            for (int dependent : tasks.dependents(task)) {
                if (tasks.state(dependent) == TaskState.BLOCKED && seen.add(dependent)) {
                    next.add(dependent);
                }
            }
        }
        return roles;
    }

    private static @Nullable Double statistic(Target target, Sample sample) {
        Double percentile = target.percentile();
        return percentile == null ? sample.mean() : sample.quantile(percentile);
    }

    private Sample waits(int role) {
        Sample all = new Sample();
        of(role, r -> {
            all.add(engine.floor.measures.waits(r));
            all.add(engine.floor.measures.left(r));
        });
        if (waiting.isEmpty()) {
            lookAtWaiting();
        }
        Sample still = waiting.get(role);
        if (still != null) {
            all.add(still);
        }
        return all;
    }

    /** How long tasks that have not begun have waited so far. */
    private void lookAtWaiting() {
        waiting.put(ALL, new Sample());
        Tasks tasks = engine.floor.tasks;
        for (int task = 0; task < tasks.size(); task++) {
            TaskState state = tasks.state(task);
            if ((state == TaskState.PENDING || state == TaskState.ASSIGNED)
                    && engine.floor.measures.measured(tasks.ready[task])) {
                double time = engine.floor.now - tasks.ready[task];
                waiting.get(ALL).add(time);
                waiting.computeIfAbsent(tasks.role[task], role -> new Sample()).add(time);
            }
        }
    }

    private Sample responses(int role) {
        Sample all = new Sample();
        of(role, r -> all.add(engine.floor.measures.responses(r)));
        return all;
    }

    private @Nullable Double utilisation(int role) {
        if (role != ALL && utilisations.length == 0) {
            utilisations = new Utilisation(engine).ofRoles();
        }
        double value = role == ALL ? new Utilisation(engine).ofAll() : utilisations[role];
        return Double.isNaN(value) || !engine.measuring() ? null : value;
    }

    private @Nullable Double abandoned(int role) {
        long[] ready = new long[1];
        long[] left = new long[1];
        of(role, r -> {
            ready[0] += engine.floor.measures.readyTasks(r);
            left[0] += engine.floor.measures.left(r).count();
        });
        return ready[0] == 0 ? null : (double) left[0] / ready[0];
    }

    private @Nullable Double late(int role) {
        if (due.length == 0) {
            lookAtDue();
        }
        long[] with = new long[1];
        long[] late = new long[1];
        of(role, r -> {
            with[0] += due[r];
            late[0] += missed[r];
        });
        return with[0] == 0 ? null : (double) late[0] / with[0];
    }

    /** Of tasks with a due time: completed after it, left, or not completed though it has passed. Only explicit tasks have one. */
    private void lookAtDue() {
        due = new long[engine.floor.roles.size()];
        missed = new long[due.length];
        Tasks tasks = engine.floor.tasks;
        for (int task = 0; task < tasks.size(); task++) {
            TaskState state = tasks.state(task);
            if (!Double.isNaN(tasks.due[task])
                    && state != TaskState.REMOVED
                    && engine.floor.measures.measured(tasks.ready[task])) {
                due[tasks.role[task]]++;
                boolean late = switch (state) {
                    case COMPLETED -> tasks.ended[task] > tasks.due[task];
                    case ABANDONED -> true;
                    default -> engine.floor.now > tasks.due[task];
                };
                missed[tasks.role[task]] += late ? 1 : 0;
            }
        }
    }

    private long total(int role) {
        long[] total = new long[1];
        of(role, r -> total[0] += engine.floor.roles.total[r]);
        return total[0];
    }

    /** Goes through the role, or all of them. */
    private void of(int role, IntConsumer each) {
        if (role != ALL) {
            each.accept(role);
            return;
        }
        for (int r = 0; r < engine.floor.roles.size(); r++) {
            each.accept(r);
        }
    }
}
