package io.plimsoll.lab.bench;

/** Something whose speed is measured. */
@FunctionalInterface
interface Contender {
    /**
     * Does so many operations.
     *
     * @return a number that depends on all that was done, so that no compiler may leave any of it out
     */
    long run(long operations);
}
