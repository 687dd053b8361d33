package io.plimsoll.ui.run;

import org.jspecify.annotations.Nullable;

/** Queue, workload and wait of one role over time. Confined to the engine's thread. */
final class RoleHistory {
    final Buckets queue;
    final Buckets workload;
    final Buckets wait;
    private final RecentWaits waits;
    private boolean begun;

    RoleHistory(int capacity, int window) {
        queue = new Buckets(capacity);
        workload = new Buckets(capacity);
        wait = new Buckets(capacity);
        waits = new RecentWaits(window);
    }

    RoleHistory(RoleHistory other) {
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

    /** How the role stands at the end of an instant; the wait is the mean if no percentile is given. */
    void settled(int bucket, long waiting, long load, @Nullable Double percentile) {
        queue.set(bucket, waiting);
        workload.set(bucket, load);
        if (begun) {
            wait.set(bucket, waits.statistic(percentile));
            begun = false;
        }
    }
}
