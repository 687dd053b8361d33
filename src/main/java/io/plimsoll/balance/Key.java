package io.plimsoll.balance;

/** A figure by which candidates are ordered: the smallest is chosen. */
@FunctionalInterface
public interface Key {
    /** The agent's figure; never NaN. */
    double of(Figures figures, int agent);
}
