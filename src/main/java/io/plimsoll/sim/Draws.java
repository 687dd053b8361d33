package io.plimsoll.sim;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.random.Sampler;
import io.plimsoll.sim.random.Samplers;

/**
 * The draws of one sampler, in their order. They are made by the block, which is quicker than one by one and cannot be told from it: nobody
 * else draws from a sampler's source of chance.
 */
final class Draws {
    private static final int MOST = 256;

    private final RandomSource random;
    private final Sampler sampler;
    /** Short at first: a stream may be one of thousands, or have few tasks. */
    private double[] block = {};

    private int next;

    Draws(Distribution distribution, RandomSource random) {
        this.random = random;
        sampler = Samplers.of(distribution, random);
    }

    /** Goes on from here as the other does. */
    Draws(Draws other) {
        random = other.random.copy();
        sampler = other.sampler.with(random);
        block = other.block.clone();
        next = other.next;
    }

    double next() {
        if (next == block.length) {
            draw();
        }
        return block[next++];
    }

    /** About how much memory they take. */
    long bytes() {
        return 8L * block.length;
    }

    private void draw() {
        if (block.length < MOST) {
            block = new double[Math.max(4, 4 * block.length)];
        }
        for (int i = 0; i < block.length; i++) {
            block[i] = sampler.sample();
        }
        next = 0;
    }
}
