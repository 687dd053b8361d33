package io.plimsoll.sim;

import io.plimsoll.sim.Results.TargetResult;
import io.plimsoll.sim.model.Target;
import org.jspecify.annotations.Nullable;

/** What a target comes to now. A target's wait also counts tasks that left or have not begun, with the time they have waited so far. */
final class TargetCheck {
    private final Engine engine;

    TargetCheck(Engine engine) {
        this.engine = engine;
    }

    TargetResult check(Target target) {
        int role = target.role() == null ? -1 : engine.floor.roles.number(target.role());
        if (target.role() != null && role < 0) {
            return new TargetResult(target, null, true);
        }
        Double value = switch (target.measure()) {
            case WAIT -> statistic(target, waits(role));
            case RESPONSE -> statistic(target, responses(role));
            case UTILISATION -> utilisation(role);
            case ABANDONED -> abandoned(role);
            case LATE -> late(role);
        };
        boolean met = value == null ? total(role) == 0 : value <= target.atMost();
        return new TargetResult(target, value, met);
    }

    private static @Nullable Double statistic(Target target, Sample sample) {
        Double percentile = target.percentile();
        return percentile == null ? sample.mean() : sample.quantile(percentile);
    }

    private Sample waits(int role) {
        Sample all = new Sample();
        for (int r = 0; r < engine.floor.roles.size(); r++) {
            if (role < 0 || role == r) {
                all.add(engine.floor.measures.waits(r));
                all.add(engine.floor.measures.left(r));
            }
        }
        Tasks tasks = engine.floor.tasks;
        for (int task = 0; task < tasks.size(); task++) {
            TaskState state = tasks.state(task);
            if ((state == TaskState.PENDING || state == TaskState.ASSIGNED)
                    && (role < 0 || role == tasks.role[task])
                    && engine.floor.measures.measured(tasks.ready[task])) {
                all.add(engine.floor.now - tasks.ready[task]);
            }
        }
        return all;
    }

    private Sample responses(int role) {
        Sample all = new Sample();
        for (int r = 0; r < engine.floor.roles.size(); r++) {
            if (role < 0 || role == r) {
                all.add(engine.floor.measures.responses(r));
            }
        }
        return all;
    }

    private @Nullable Double utilisation(int role) {
        Utilisation utilisation = new Utilisation(engine);
        double value = role < 0 ? utilisation.ofAll() : utilisation.ofRole(role);
        return Double.isNaN(value) || !engine.measuring() ? null : value;
    }

    private @Nullable Double abandoned(int role) {
        long ready = 0;
        long left = 0;
        for (int r = 0; r < engine.floor.roles.size(); r++) {
            if (role < 0 || role == r) {
                ready += engine.floor.measures.readyTasks(r);
                left += engine.floor.measures.left(r).count();
            }
        }
        return ready == 0 ? null : (double) left / ready;
    }

    /** Of tasks with a due time: completed after it, left, or not completed though it has passed. Only explicit tasks have one. */
    private @Nullable Double late(int role) {
        Tasks tasks = engine.floor.tasks;
        long with = 0;
        long late = 0;
        for (int task = 0; task < tasks.size(); task++) {
            TaskState state = tasks.state(task);
            if (!Double.isNaN(tasks.due[task])
                    && (role < 0 || role == tasks.role[task])
                    && state != TaskState.REMOVED
                    && engine.floor.measures.measured(tasks.ready[task])) {
                with++;
                boolean missed = switch (state) {
                    case COMPLETED -> tasks.ended[task] > tasks.due[task];
                    case ABANDONED -> true;
                    default -> engine.floor.now > tasks.due[task];
                };
                late += missed ? 1 : 0;
            }
        }
        return with == 0 ? null : (double) late / with;
    }

    private long total(int role) {
        long total = 0;
        for (int r = 0; r < engine.floor.roles.size(); r++) {
            total += role < 0 || role == r ? engine.floor.roles.total[r] : 0;
        }
        return total;
    }
}
