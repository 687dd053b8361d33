package io.plimsoll.lab.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from a comparison. Immutable; put into words by {@code report}. */
public sealed interface Verdict {
    /** Nothing can be said: not one replication, or nobody began a task. */
    record Nothing() implements Verdict {}

    /** There is only one variant. */
    record Alone(Variant variant) implements Verdict {}

    /** All variants wait the same by construction. */
    record AllSame() implements Verdict {}

    /**
     * The best waits less than the next, and it is not by chance.
     *
     * @param tied those that wait the same as the best by construction
     * @param share by how much less, as a share of the next one's wait
     * @param plusMinus half the 95 % interval of that share; 0 where nothing was left to chance
     */
    record Better(Variant best, List<Variant> tied, Variant next, double share, double plusMinus) implements Verdict {
        /** Copies the list. */
        public Better {
            tied = List.copyOf(tied);
        }
    }

    /**
     * The best and others cannot be told apart.
     *
     * @param rivals those that may be as good or better
     * @param more about how many more replications would tell the best from the nearest rival; {@code null} where that is not known
     */
    record Undecided(
            Variant best, List<Variant> rivals, @Nullable Long more) implements Verdict {
        /** Copies the list. */
        public Undecided {
            rivals = List.copyOf(rivals);
        }
    }
}
