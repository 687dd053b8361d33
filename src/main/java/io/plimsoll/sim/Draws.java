package io.plimsoll.sim;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.random.Sampler;
import io.plimsoll.sim.random.Samplers;

/** The draws of one sampler, in their order. Nobody else draws from its source of chance. */
final class Draws extends Lookahead {
    private final RandomSource random;
    private final Sampler sampler;

    Draws(Distribution distribution, RandomSource random) {
        this.random = random;
        sampler = Samplers.of(distribution, random);
    }

    /** Goes on from here as the other does. */
    Draws(Draws other) {
        super(other);
        random = other.random.copy();
        sampler = other.sampler.with(random);
    }

    @Override
    void make(double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = sampler.sample();
        }
    }
}
