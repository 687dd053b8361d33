package io.plimsoll.lab.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the verdict on mean waits from summaries and differences. Stateless, thread-safe. */
final class Judgement {
    /** A difference is called one if its adjusted p-value is below this. */
    private static final double LEVEL = .05;

    private static final double MOST = 1e6;

    private Judgement() {}

    static Verdict of(List<Summary> summaries, List<Difference> differences) {
        Summary best = summaries.stream().filter(Summary::best).findFirst().orElse(null);
        if (best == null || best.estimate(Measure.WAIT_MEAN) == null) {
            return new Verdict.Nothing();
        }
        if (summaries.size() == 1) {
            return new Verdict.Alone(best.variant());
        }
        List<Variant> tied = new ArrayList<>();
        List<Difference> apart = new ArrayList<>();
        List<Difference> rivals = new ArrayList<>();
        for (Difference difference : differences) {
            if (difference.measure() == Measure.WAIT_MEAN) {
                if (difference.paired().same()) {
                    tied.add(difference.variant());
                } else if (difference.adjustedP() < LEVEL) {
                    apart.add(difference);
                } else {
                    rivals.add(difference);
                }
            }
        }
        if (!rivals.isEmpty()) {
            Difference nearest = nearest(rivals);
            return new Verdict.Undecided(
                    best.variant(), rivals.stream().map(Difference::variant).toList(), more(nearest));
        }
        return apart.isEmpty() ? new Verdict.AllSame() : better(best, tied, nearest(apart), summaries);
    }

    private static Difference nearest(List<Difference> differences) {
        Difference nearest = differences.get(0);
        for (Difference difference : differences) {
            if (difference.paired().estimate().mean()
                    < nearest.paired().estimate().mean()) {
                nearest = difference;
            }
        }
        return nearest;
    }

    private static Verdict better(Summary best, List<Variant> tied, Difference next, List<Summary> summaries) {
        double wait = summaries.stream()
                .filter(one -> one.variant().equals(next.variant()))
                .map(one -> one.estimate(Measure.WAIT_MEAN))
                .mapToDouble(one -> one == null ? Double.NaN : one.mean())
                .findFirst()
                .orElse(Double.NaN);
        var difference = next.paired().estimate();
        return new Verdict.Better(
                best.variant(),
                tied,
                next.variant(),
                difference.mean() / wait,
                difference.interval().half() / wait);
    }

    /**
     * An interval shrinks with the square root of the number of replications; it must come to be shorter than the difference. Of a difference
     * of next to nothing no number says so honestly.
     */
    private static @Nullable Long more(Difference nearest) {
        var estimate = nearest.paired().estimate();
        double ratio = estimate.interval().half() / Math.abs(estimate.mean());
        double needed = Math.ceil(estimate.count() * ratio * ratio);
        // Where only the correction for several comparisons stands in the way, half as many again is a fair try.
        return needed < MOST ? Math.max(1 + estimate.count() / 2, (long) needed - estimate.count()) : null;
    }
}
