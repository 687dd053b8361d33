package io.plimsoll.ui.run;

import io.plimsoll.sim.model.Target;
import org.jspecify.annotations.Nullable;

/** Queue, workload and wait of one role, or of all, over time; the wait is the statistic that a target asks for. Confined to the engine's thread. */
final class RoleHistory {
    final Buckets queue;
    final Buckets workload;
    final Buckets wait;
    private final @Nullable Target target;
    private final RecentWaits waits;
    private boolean begun;

    /** {@code target}: what names the statistic, or {@code null} for the mean. */
    RoleHistory(int capacity, int window, @Nullable Target target) {
        this.target = target;
        queue = new Buckets(capacity);
        workload = new Buckets(capacity);
        wait = new Buckets(capacity);
        waits = new RecentWaits(window);
    }

    RoleHistory(RoleHistory other) {
        target = other.target;
        queue = new Buckets(other.queue);
        workload = new Buckets(other.workload);
        wait = new Buckets(other.wait);
        waits = new RecentWaits(other.waits);
        begun = other.begun;
    }

    /** A task began that had waited so long. */
    void began(double waited) {
        waits.add(waited);
        begun = true;
    }

    /** How the role stands at the end of an instant. */
    void settled(int bucket, long waiting, long load) {
        queue.set(bucket, waiting);
        workload.set(bucket, load);
        if (begun) {
            wait.set(bucket, waits.statistic(target == null ? null : target.percentile()));
            begun = false;
        }
    }

    /** "Wait p95". */
    String waitLabel() {
        return "Wait " + (target == null ? "mean" : target.statistic());
    }
}
