package io.plimsoll.sim.random;

/** Draws from one distribution. Confined to one thread; allocates nothing. */
@FunctionalInterface
public interface Sampler {
    /** The next draw, in the scenario's unit of time: finite and never negative. */
    double sample();
}
