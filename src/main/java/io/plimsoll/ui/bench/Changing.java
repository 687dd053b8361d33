package io.plimsoll.ui.bench;

/** Figures that differ from frame to frame, the same for everybody who draws them. */
public final class Changing {
    private static final int LARGEST = 6;

    private Changing() {}

    /** How much agent number {@code i} has to do in a frame: 0 to 6. */
    public static int workload(int i, int frame) {
        return (int) (mixed(i, frame) % (LARGEST + 1));
    }

    /** The history's value at point number {@code i}: a slow wave with noise on it. */
    public static double value(int i) {
        return 40 + 30 * Math.sin(i / 20_000.0) + mixed(i, 0) % 20;
    }

    /** Where the shown part of so many points begins in a frame: it wanders over them. */
    public static double begin(int frame, double length, double all) {
        return (all - length) * (0.5 + 0.5 * Math.sin(frame / 40.0));
    }

    /** One of so many, for the {@code i}-th change. */
    public static int pick(long i, int among) {
        return (int) (mixed(i, 1) % among);
    }

    /** Evenly spread over 31 bits, by the finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private static long mixed(long i, long frame) {
        long z = i * 0x9E3779B97F4A7C15L + frame * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (z ^ z >>> 31) >>> 33;
    }
}
