package io.plimsoll.sim.random;

/** Draws times from a distribution. Confined to one thread; allocates nothing for a draw. */
@FunctionalInterface
public interface Sampler {
    /** The next time: finite and never negative. */
    double sample();
}
