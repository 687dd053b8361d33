package io.plimsoll.sim;

/**
 * Numbers that come one after the other and depend on nothing but those before them, so that they can be made ahead, by the block: quicker
 * than one by one, and nobody can tell.
 */
abstract sealed class Lookahead permits Draws, StreamSource {
    private static final int MOST = 256;

    /** Short at first: a stream may be one of thousands, or have few tasks. */
    private double[] block;

    private int at;

    Lookahead() {
        block = new double[] {};
    }

    /** Goes on from here as the other does. */
    Lookahead(Lookahead other) {
        block = other.block.clone();
        at = other.at;
    }

    /** The next one. */
    final double take() {
        if (at == block.length) {
            if (at < MOST) {
                block = new double[Math.max(4, 4 * at)];
            }
            make(block);
            at = 0;
        }
        return block[at++];
    }

    /** Makes the next ones, as many as there is room for. */
    abstract void make(double[] into);

    /** About how much memory they take. */
    long bytes() {
        return 8L * block.length;
    }
}
