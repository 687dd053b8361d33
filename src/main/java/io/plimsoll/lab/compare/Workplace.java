package io.plimsoll.lab.compare;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Where replications are computed: the port that local cores implement, and that other processes and clusters can. Whatever it is, results are
 * the same: it may compute in any order, and even twice.
 */
public interface Workplace extends AutoCloseable {
    /** Takes results as they come. */
    @FunctionalInterface
    interface Results {
        /** A replication of the variant at this place of the experiment. */
        void take(int variant, Replication replication);
    }

    /**
     * Computes the pieces and returns when all are done or, soon after {@code cancelled} says so, when no more will come.
     *
     * @param results told on the caller's thread
     * @param cancelled asked on the caller's thread, several times a second
     * @throws IllegalArgumentException if the scenario does not fit together
     * @throws WorkplaceException if the place cannot be used, or not any more; what was done by then has been handed over
     */
    void compute(Experiment experiment, List<Piece> pieces, Results results, BooleanSupplier cancelled);

    /** Lets go of what it holds; nothing is computed here any more. */
    @Override
    default void close() {}
}
