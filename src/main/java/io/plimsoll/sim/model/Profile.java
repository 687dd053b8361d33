package io.plimsoll.sim.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much faster than drawn a stream runs: {@code factor} from {@code from} on, 1 before the first, 0 stops it. With a period it
 * repeats, the factor being 1 from each multiple to the first {@code from}.
 */
public record Profile(List<Step> steps, @Nullable Double period) {
    /** Checks the ranges: {@code from} ascending and below the period, and some positive factor where it repeats. */
    public Profile {
        steps = List.copyOf(steps);
        double last = -1;
        boolean positive = steps.isEmpty() || steps.get(0).from() > 0;
        for (Step step : steps) {
            if (step.from() <= last) {
                throw new IllegalArgumentException("from must be after the one before (" + last + "): " + step.from());
            }
            last = step.from();
            positive |= step.factor() > 0;
        }
        if (period != null) {
            Bounds.positive("period", period);
            Bounds.time("period", period);
            if (last >= period) {
                throw new IllegalArgumentException("from must be below the period (" + period + "): " + last);
            }
            if (!positive) {
                throw new IllegalArgumentException("a profile that repeats needs a factor above 0");
            }
        }
    }

    /** From when on, and how much faster. */
    public record Step(double from, double factor) {
        /** Checks the ranges. */
        public Step {
            Bounds.time("from", from);
            Bounds.notNegative("factor", factor);
        }
    }
}
