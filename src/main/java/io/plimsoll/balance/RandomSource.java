package io.plimsoll.balance;

/**
 * A seeded stream of random numbers: xoshiro256++ 1.0 (D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM
 * TOMS 47, 2021), its state filled by SplitMix64 as its authors advise. The same seed gives the same numbers on any machine and in any
 * version of Java. Not thread-safe.
 */
public final class RandomSource {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    /** A stream that follows from the seed alone. */
    public RandomSource(long seed) {
        long z = seed + GOLDEN;
        s0 = NameHash.mix(z);
        z += GOLDEN;
        s1 = NameHash.mix(z);
        z += GOLDEN;
        s2 = NameHash.mix(z);
        z += GOLDEN;
        s3 = NameHash.mix(z);
    }

    /**
     * A stream of its own for each source of chance: it follows from the seed and the source's name, and from nothing else, so that
     * adding a source disturbs no other.
     */
    public static RandomSource named(long seed, String source) {
        return new RandomSource(NameHash.of(seed, source));
    }

    private RandomSource(RandomSource other) {
        s0 = other.s0;
        s1 = other.s1;
        s2 = other.s2;
        s3 = other.s3;
    }

    /** Another stream that goes on from here as this one does. */
    public RandomSource copy() {
        return new RandomSource(this);
    }

    /** Whether both would go on alike: a stream and its copy do as long as nothing is drawn from either. */
    boolean standsWith(RandomSource other) {
        return s0 == other.s0 && s1 == other.s1 && s2 == other.s2 && s3 == other.s3;
    }

    /** 64 random bits. */
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform over the 2⁵³ multiples of 2⁻⁵³ in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /** Uniform over the middles of 2⁵² equal parts of (0, 1): never 0, never 1. */
    public double nextOpenDouble() {
        return ((nextLong() >>> 12) + 0.5) * 0x1p-52;
    }

    /**
     * Uniform over 0 … bound − 1, without bias (D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 29, 2019).
     *
     * @throws IllegalArgumentException if {@code bound} is below 1
     */
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound must be at least 1: " + bound);
        }
        long product = (nextLong() >>> 32) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long threshold = (1L << 32) % bound;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }
}
