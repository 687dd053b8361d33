package io.plimsoll.balance;

/**
 * The agents that may have a task, in roster order. Valid during one choice only. Strategies are written over these operations alone;
 * a list answers each in one pass, an index in O(log n).
 */
public interface Candidates {
    /** The figures of the candidates. */
    Figures figures();

    /** How many there are, at least 1. */
    int count();

    /** The number of the k-th candidate in roster order, {@code 0 ≤ k < count()}. One after the other costs O(1) each. */
    int at(int k);

    /** The first candidate whose place is after the given one, going round to the first of all; {@code place} −1: the first. */
    int after(int place);

    /** The place of the agent that the last task of this role went to, under whatever strategy; −1 if none did. */
    int lastPlace();

    /** The candidate with the smallest key; ties go to the least recently assigned, then to the first in roster order. */
    int least(Key key);

    /**
     * The candidate with the largest current weight for this role once each candidate's is raised by its capacity × speed; ties as in
     * {@link #least}. Raised for good, and lowered by the sum of all for the one that gets the task, they are only when the task is
     * assigned. In an index: O(log n) for each different capacity × speed.
     */
    int smoothest();

    /** The agent's current weight for this role, before it is raised. */
    double currentWeight(int agent);

    /** Whether {@code a} comes before {@code b}: by key, then least recently assigned, then roster order. */
    default boolean precedes(int a, int b, Key key) {
        Figures f = figures();
        return Order.precedes(f, a, key.of(f, a), b, key.of(f, b));
    }
}
