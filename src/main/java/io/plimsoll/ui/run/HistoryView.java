package io.plimsoll.ui.run;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The run's history so far, as handed over to the screen. Immutable; taking one costs one block of 256 buckets a series, whatever the
 * length of the run. Bucket {@code i} covers the times from {@code i · width} up to, not including, {@code (i + 1) · width}; earlier
 * buckets never change until the width doubles, and then each merges two, so that minimum and maximum of a span never jump.
 *
 * @param width the scenario time that a bucket covers
 * @param buckets how many are in use
 * @param now the time up to which it is known
 */
public record HistoryView(double width, int buckets, double now, List<Series> series) {
    /** Before anything was recorded. */
    public static final HistoryView EMPTY = new HistoryView(1, 0, 0, List.of());

    /** Copies the list. */
    public HistoryView {
        series = List.copyOf(series);
    }

    /** The line of a kind that tells of a role; where the role has none, or the role is −1, the first of that kind. */
    public Optional<Series> line(Kind kind, int role) {
        Series first = null;
        for (Series each : series) {
            if (each.kind() == kind) {
                if (role >= 0 && each.role() == role) {
                    return Optional.of(each);
                }
                first = first == null ? each : first;
            }
        }
        return Optional.ofNullable(first);
    }

    /** What a series tells. */
    public enum Kind {
        /** Tasks that are ready and not begun. */
        QUEUE,
        /** The workload of all agents together. */
        WORKLOAD,
        /** The share of a role's slots on duty that are busy, 0 to 1; NaN where it has none. */
        UTILISATION,
        /** The statistic, over the last tasks that began, of the time that they had waited; NaN before the first. */
        WAIT
    }

    /**
     * One line of the history.
     *
     * @param kind what it tells
     * @param role the role's number where it tells of one, else −1
     * @param label what to write beside it: "Queue", "backend", "Wait p95"
     * @param limit where the target's line is drawn, or {@code null}
     */
    public record Series(
            Kind kind, int role, String label, @Nullable Double limit, Blocks values) {
        /** A series whose buckets hold one value each. */
        public static Series of(Kind kind, String label, int buckets, IntToDoubleFunction value) {
            return new Series(kind, -1, label, null, Blocks.of(buckets, value));
        }

        /** The smallest value in a bucket. */
        public double min(int bucket) {
            return values.min(bucket);
        }

        /** The largest value in a bucket. */
        public double max(int bucket) {
            return values.max(bucket);
        }

        /** The smallest value in the buckets from one up to, not including, another; NaN if none is known. */
        public double min(int from, int to) {
            return values.min(from, to);
        }

        /** The largest value in the buckets from one up to, not including, another; NaN if none is known. */
        public double max(int from, int to) {
            return values.max(from, to);
        }

        /** The value at the end of a bucket. */
        public double last(int bucket) {
            return values.last(bucket);
        }
    }
}
