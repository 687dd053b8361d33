package io.plimsoll.sim;

import io.plimsoll.sim.model.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the interarrivals of a stream into times, running faster or slower as its profile says. Immutable. */
final class ProfileClock {
    /** More periods than this at once, or one shorter than the clock can tell, and only the mean factor counts. */
    private static final double UNTOLD = 0x1p53;

    private final double[] from;
    private final double[] factor;
    /** Infinite where the profile does not repeat. */
    private final double period;
    /** The integral of the factor over one period; infinite where the profile does not repeat. */
    private final double perPeriod;

    ProfileClock(@Nullable Profile profile) {
        List<Profile.Step> steps = profile == null ? List.of() : profile.steps();
        from = new double[steps.size() + 1];
        factor = new double[steps.size() + 1];
        factor[0] = 1;
        for (int i = 0; i < steps.size(); i++) {
            from[i + 1] = steps.get(i).from();
            factor[i + 1] = steps.get(i).factor();
        }
        period = profile == null || profile.period() == null ? Double.POSITIVE_INFINITY : profile.period();
        double sum = Double.POSITIVE_INFINITY;
        if (period < Double.POSITIVE_INFINITY) {
            sum = 0;
            for (int i = 0; i < from.length; i++) {
                sum += ((i + 1 < from.length ? from[i + 1] : period) - from[i]) * factor[i];
            }
        }
        perPeriod = sum;
    }

    /** The time at which the integral of the factor since {@code time} reaches {@code amount}; infinite if it never does. */
    double after(double time, double amount) {
        if (from.length == 1 || amount == 0) {
            return time + amount;
        }
        if (time + period == time || amount / perPeriod >= UNTOLD) {
            return time + amount * (period / perPeriod);
        }
        double cycle = period < Double.POSITIVE_INFINITY ? StrictMath.floor(time / period) : 0;
        if (cycle * period > time) {
            cycle--;
        }
        double rest = amount;
        double at = time;
        // Since the start of the period: there, parts keep their width however late it is.
        double phase = time - start(cycle);
        int i = segment(phase);
        while (true) {
            double end = i + 1 < from.length ? from[i + 1] : period;
            double within = factor[i] > 0 ? Math.max(0, end - phase) * factor[i] : 0;
            if (factor[i] > 0 && rest <= within) {
                return at + rest / factor[i];
            }
            if (end == Double.POSITIVE_INFINITY) {
                return end;
            }
            rest -= within;
            phase = end;
            if (++i == from.length) {
                i = 0;
                double whole = Math.max(0, StrictMath.floor(rest / perPeriod) - 1);
                cycle += 1 + whole;
                rest -= whole * perPeriod;
                phase = 0;
            }
            at = start(cycle) + phase;
        }
    }

    private double start(double cycle) {
        return cycle == 0 ? 0 : cycle * period;
    }

    /** The segment that holds a time since the start of the period. */
    private int segment(double time) {
        int low = 0;
        int high = from.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (from[middle] <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
