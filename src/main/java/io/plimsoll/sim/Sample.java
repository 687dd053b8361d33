package io.plimsoll.sim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Observed times and their quantiles by nearest rank: exact up to 10,000 values, which are kept; above, within 0.05 % of the value at that
 * rank. Times are not negative. The sum is compensated (A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
 * Summen", ZAMM 54, 1974).
 */
final class Sample {
    static final int EXACT = 10_000;

    /** The sum, and the rounding error of each addition: the order in which tasks of one instant are counted does not show in the result. */
    private double sum;

    private double error;
    private double[] values = new double[16];
    private int kept;
    /** Those that are not kept. */
    private final Buckets buckets;

    /** The bits of the largest and the smallest value: those of numbers that are not negative are in the same order. */
    private long max = -1;

    private long min = Long.MAX_VALUE;

    Sample() {
        buckets = new Buckets();
    }

    Sample(Sample other) {
        sum = other.sum;
        error = other.error;
        values = other.values.clone();
        kept = other.kept;
        buckets = new Buckets(other.buckets);
        max = other.max;
        min = other.min;
    }

    void add(double value) {
        double next = sum + value;
        double back = next - sum;
        error += (sum - (next - back)) + (value - back);
        sum = next;
        long bits = Double.doubleToRawLongBits(value);
        if (bits > max) {
            max = bits;
        }
        if (bits < min) {
            min = bits;
        }
        if (!buckets.addBits(bits)) {
            keep(value);
        }
    }

    /** The same as {@link #add} of 0. */
    void addZero() {
        max = Math.max(max, 0);
        min = 0;
        if (!buckets.addZero()) {
            keep(0);
        }
    }

    private void keep(double value) {
        if (kept == EXACT || !buckets.isEmpty()) {
            letGo();
            buckets.widen(value);
            return;
        }
        if (kept == values.length) {
            values = Arrays.copyOf(values, Math.min(EXACT, 4 * kept));
        }
        values[kept++] = value;
    }

    /** Those that are kept go to the buckets. */
    private void letGo() {
        if (kept == 0) {
            return;
        }
        for (int i = 0; i < kept; i++) {
            if (!buckets.addBits(Double.doubleToRawLongBits(values[i]))) {
                buckets.widen(values[i]);
            }
        }
        kept = 0;
        values = new double[0];
    }

    void add(Sample other) {
        if (other.buckets.isEmpty()) {
            for (int i = 0; i < other.kept; i++) {
                if (!buckets.addBits(Double.doubleToRawLongBits(other.values[i]))) {
                    keep(other.values[i]);
                }
            }
        } else {
            letGo();
            buckets.add(other.buckets);
        }
        addSum(other);
        max = Math.max(max, other.max);
        min = Math.min(min, other.min);
    }

    /** Not one by one: asked for a quantile, a sample no longer knows in which order its values came. */
    private void addSum(Sample other) {
        double next = sum + other.sum;
        double back = next - sum;
        error += (sum - (next - back)) + (other.sum - back) + other.error;
        sum = next;
    }

    /** About how much memory it takes. */
    long bytes() {
        return 8L * values.length + buckets.bytes();
    }

    /** Costs O(1) while values are kept, O(buckets) after. */
    long count() {
        return kept + buckets.count();
    }

    @Nullable Double mean() {
        long count = count();
        return count == 0 ? null : (sum + error) / count;
    }

    @Nullable Double max() {
        return count() == 0 ? null : Double.longBitsToDouble(max);
    }

    /** The value at rank ⌈percent/100 · n⌉ of the sorted values; {@code null} without any. */
    @Nullable Double quantile(double percent) {
        long count = count();
        if (count == 0) {
            return null;
        }
        long rank = rank(percent, count);
        if (!buckets.isEmpty()) {
            return Math.clamp(buckets.valueAt(rank), Double.longBitsToDouble(min), Double.longBitsToDouble(max));
        }
        return Selection.select(values, kept, (int) rank - 1);
    }

    /** Adds to the counts how many values begin with which bits, at most 22 of the 64 of a double. */
    void count(int bits, long[] counts) {
        for (int i = 0; i < kept; i++) {
            counts[(int) (Double.doubleToRawLongBits(values[i]) >>> Long.SIZE - bits)]++;
        }
        buckets.count(bits, counts);
    }

    Results.Times times() {
        return new Results.Times(count(), mean(), quantile(50), quantile(90), quantile(95), quantile(99), max());
    }

    /** The product may lie a rounding error above a whole number. */
    private static long rank(double percent, long count) {
        double exact = percent * count / 100;
        double nearest = StrictMath.rint(exact);
        double rank = Math.abs(exact - nearest) <= 1e-9 * nearest ? nearest : StrictMath.ceil(exact);
        return Math.clamp((long) rank, 1, count);
    }
}
