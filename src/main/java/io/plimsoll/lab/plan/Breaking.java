package io.plimsoll.lab.plan;

import io.plimsoll.sim.model.Target;
import org.jspecify.annotations.Nullable;

/**
 * At how many times today's arrivals a target breaks. Immutable. Factors are powers of 1.01, from {@link #LEAST} to {@link #MOST}.
 *
 * @param factor the largest at which the mean of replications still meets the target; {@link #LEAST} if none does, {@code null} if all do
 * @param low the largest at which the whole 95 % interval meets it
 * @param high the largest at which some of the interval does
 * @param rate today's mean arrivals in a unit of time, of the target's role; 0 where no stream brings it any
 */
public record Breaking(Target target, @Nullable Double factor, double low, double high, double rate) {
    /** The smallest load that is tried, about a quarter. */
    public static final double LEAST = HeadRoom.factor(HeadRoom.FROM);

    /** The largest, about ten times. */
    public static final double MOST = HeadRoom.factor(HeadRoom.TO);
}
