package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/** Draws from one distribution; remembers nothing but the source of chance. Confined to one thread; drawing allocates nothing. */
public interface Sampler {
    /** The next draw, in the scenario's unit of time: finite and never negative. */
    double sample();

    /** The same distribution, drawn from another source of chance; what was prepared once is shared. */
    Sampler with(RandomSource source);
}
