package io.plimsoll.balance;

/** The candidates of a role by key: the least key, then the lowest sequence, then the lowest position. */
interface KeyOrder {
    /** Empties it, for positions 0 … size − 1. */
    void clear(int size);

    /** Whether it can hold such a key and sequence. */
    boolean holds(double key, long sequence);

    /** Puts a position in, or in another place. */
    void set(int position, double key, long sequence);

    /** Takes a position out, if it is in. */
    void remove(int position);

    /** The position with the least key; −1 if nobody is in it. */
    int first();
}
