package io.plimsoll.sim;

import io.plimsoll.sim.random.Sampler;

/**
 * The draws of one sampler, in their order. They are made by the block, which is quicker than one by one and cannot be told from it: nobody
 * else draws from a sampler's source of chance.
 */
final class Draws {
    private static final int MOST = 256;

    private final Sampler sampler;
    /** Short at first: a stream may be one of thousands, or have few tasks. */
    private double[] block = new double[4];

    private int next = block.length;
    private boolean used;

    Draws(Sampler sampler) {
        this.sampler = sampler;
    }

    double next() {
        if (next == block.length) {
            draw();
        }
        return block[next++];
    }

    private void draw() {
        double[] drawn = longer();
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = sampler.sample();
        }
        block = drawn;
        next = 0;
    }

    private double[] longer() {
        if (block.length < MOST && used) {
            return new double[4 * block.length];
        }
        used = true;
        return block;
    }
}
