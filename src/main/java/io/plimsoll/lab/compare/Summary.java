package io.plimsoll.lab.compare;

import io.plimsoll.lab.statistics.Estimate;
import io.plimsoll.lab.statistics.QuantileInterval;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one variant came to over all replications. Immutable.
 *
 * @param estimates with 95 % intervals, of the measures that were observed in every replication
 * @param best whether its mean wait is the smallest
 * @param median half of all replications have a mean wait of at most this; {@code null} where waits were not observed
 * @param bad nine in ten do
 * @param waits of all tasks of all replications
 */
public record Summary(
        Variant variant,
        Map<Measure, Estimate> estimates,
        boolean best,
        @Nullable QuantileInterval median,
        @Nullable QuantileInterval bad,
        WaitCounts waits) {
    /** Copies the estimates. */
    public Summary {
        EnumMap<Measure, Estimate> copy = new EnumMap<>(Measure.class);
        copy.putAll(estimates);
        estimates = Collections.unmodifiableMap(copy);
    }

    /** What a measure came to, or {@code null} where it was not observed. */
    public @Nullable Estimate estimate(Measure measure) {
        return estimates.get(measure);
    }
}
