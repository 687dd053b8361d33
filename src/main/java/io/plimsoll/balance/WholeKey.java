package io.plimsoll.balance;

/** A key of whole numbers that do not drift, mostly small: an index is quicker then. */
@FunctionalInterface
public interface WholeKey extends Key {
    /** The agent's figure now, at least 0. */
    long whole(Figures figures, int agent);

    @Override
    default double of(Figures figures, int agent) {
        return whole(figures, agent);
    }
}
