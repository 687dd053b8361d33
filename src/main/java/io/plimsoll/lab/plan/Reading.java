package io.plimsoll.lab.plan;

import io.plimsoll.lab.compare.Replication;
import io.plimsoll.lab.compare.TargetValue;
import io.plimsoll.lab.statistics.Estimate;
import io.plimsoll.lab.statistics.Interval;
import io.plimsoll.lab.statistics.Moments;
import io.plimsoll.sim.model.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a target came to under one mix of agents. Immutable.
 *
 * @param value the mean over replications of each one's statistic; {@code null} where nothing was observed or nothing was run
 * @param interval of the mean, two-sided, 95 %; infinite to both sides where it is not known
 */
public record Reading(Target target, @Nullable Double value, Interval interval, Decision met) {
    private static final double CONFIDENCE = .95;

    /**
     * Reads it off replications. A run without a single task of the role says nothing; one with tasks of which nothing was observed, or with
     * tasks that nobody will ever do, has no value and does not meet the target, whatever the others do.
     *
     * @param place of the target in the scenario
     * @param confidence of the one-sided interval that decides
     */
    static Reading of(Target target, int place, List<Replication> replications, boolean exact, double confidence) {
        Moments moments = Moments.NONE;
        boolean unobserved = false;
        for (Replication replication : replications) {
            TargetValue one = replication.targets().get(place);
            Double value = one.value();
            if (value != null) {
                moments = moments.with(value);
            } else {
                unobserved |= !one.met();
            }
        }
        if (moments.count() == 0) {
            Decision none = replications.isEmpty() ? Decision.OPEN : unobserved ? Decision.NOT_MET : Decision.MET;
            return new Reading(target, null, Interval.UNKNOWN, none);
        }
        Estimate estimate = exact ? Estimate.exact(moments.mean()) : Estimate.of(moments, CONFIDENCE);
        double high = exact
                ? moments.mean()
                : Estimate.atMost(moments, confidence).interval().high();
        double low = 2 * moments.mean() - high;
        Decision met = unobserved || low > target.atMost()
                ? Decision.NOT_MET
                : high <= target.atMost() ? Decision.MET : Decision.OPEN;
        return new Reading(target, moments.mean(), estimate.interval(), met);
    }
}
