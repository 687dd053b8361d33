package io.plimsoll.sim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Observed times and their quantiles by nearest rank: exact up to 10,000 values, which are kept; above, within 0.05 % of the value at that
 * rank. Times are not negative.
 */
final class Sample {
    static final int EXACT = 10_000;

    private final Total total = new Total();
    private double[] values = new double[16];
    private @Nullable Buckets buckets;
    private long count;
    private double max = Double.NEGATIVE_INFINITY;
    private double min = Double.POSITIVE_INFINITY;

    void add(double value) {
        total.add(value);
        max = Math.max(max, value);
        min = Math.min(min, value);
        if (buckets == null && count < EXACT) {
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.min(EXACT, 4 * values.length));
            }
            values[(int) count] = value;
        } else {
            buckets().add(value);
        }
        count++;
    }

    void add(Sample other) {
        if (other.buckets == null) {
            for (int i = 0; i < other.count; i++) {
                add(other.values[i]);
            }
        } else {
            buckets().add(other.buckets);
            total.add(other.total);
            max = Math.max(max, other.max);
            min = Math.min(min, other.min);
            count += other.count;
        }
    }

    long count() {
        return count;
    }

    @Nullable Double mean() {
        return count == 0 ? null : total.value() / count;
    }

    @Nullable Double max() {
        return count == 0 ? null : max;
    }

    /** The value at rank ⌈percent/100 · n⌉ of the sorted values; {@code null} without any. */
    @Nullable Double quantile(double percent) {
        if (count == 0) {
            return null;
        }
        long rank = rank(percent);
        if (buckets != null) {
            return Math.clamp(buckets.valueAt(rank), min, max);
        }
        Arrays.sort(values, 0, (int) count);
        return values[(int) rank - 1];
    }

    Results.Times times() {
        return new Results.Times(count, mean(), quantile(50), quantile(90), quantile(95), quantile(99), max());
    }

    /** The product may lie a rounding error above a whole number. */
    private long rank(double percent) {
        double exact = percent * count / 100;
        double nearest = StrictMath.rint(exact);
        double rank = Math.abs(exact - nearest) <= 1e-9 * nearest ? nearest : StrictMath.ceil(exact);
        return Math.clamp((long) rank, 1, count);
    }

    private Buckets buckets() {
        Buckets present = buckets;
        if (present == null) {
            present = new Buckets();
            for (int i = 0; i < count; i++) {
                present.add(values[i]);
            }
            buckets = present;
            values = new double[0];
        }
        return present;
    }
}
