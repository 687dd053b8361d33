package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;

/** Erlang's distribution as what it is: the sum of k exponentials. */
final class ErlangSampler implements Sampler {
    private final int phases;
    private final double phaseMean;
    private final RandomSource random;

    ErlangSampler(int phases, double mean, RandomSource random) {
        this.phases = phases;
        this.phaseMean = mean / phases;
        this.random = random;
    }

    private ErlangSampler(ErlangSampler other, RandomSource source) {
        phases = other.phases;
        phaseMean = other.phaseMean;
        random = source;
    }

    @Override
    public double sample() {
        double sum = 0;
        for (int i = 0; i < phases; i++) {
            sum += ExponentialZiggurat.draw(random);
        }
        return phaseMean * sum;
    }

    @Override
    public Sampler with(RandomSource source) {
        return new ErlangSampler(this, source);
    }
}
