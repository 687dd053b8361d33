package io.plimsoll.balance;

/** A figure by which candidates are ordered: the smallest is chosen. */
@FunctionalInterface
public interface Key {
    /** The agent's figure now; never NaN, finite or negative infinity. */
    double of(Figures figures, int agent);

    /**
     * By how much the figure grows in a unit of time while nothing happens to the agent. Keys that grow must say so in {@link #drifts}
     * too; few different values make an index quick.
     */
    default double drift(Figures figures, int agent) {
        return 0;
    }

    /** Whether figures change as time goes by. */
    default boolean drifts() {
        return false;
    }
}
