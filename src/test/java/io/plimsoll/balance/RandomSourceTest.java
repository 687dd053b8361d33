package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RandomSourceTest {
    @Test
    void theFirstNumbersNeverChange() {
        RandomSource random = new RandomSource(42);
        for (long number : reference(42)) {
            assertThat(random.nextLong()).isEqualTo(number);
        }
        assertThat(RandomSource.named(42, "a").nextLong()).isEqualTo(4523414081444988846L);
    }

    @Test
    void smallBoundsAreUniform() {
        RandomSource random = new RandomSource(7);
        for (int bound : new int[] {1, 2, 3, 10, 97}) {
            int draws = 1_000 * bound + 10_000;
            int[] counts = new int[bound];
            for (int i = 0; i < draws; i++) {
                counts[random.below(bound)]++;
            }
            double expected = (double) draws / bound;
            double chiSquare = 0;
            for (int count : counts) {
                chiSquare += (count - expected) * (count - expected) / expected;
            }
            double degrees = bound - 1;
            assertThat(chiSquare).as("bound %s", bound).isLessThanOrEqualTo(degrees + 4.5 * Math.sqrt(2 * degrees));
        }
    }

    @Test
    void largeBoundsAreWithoutBias() {
        // 2³² is 2⅔ times the bound: with the plain product one number in three would come 2 times where the others
        // come 3
        RandomSource random = new RandomSource(8);
        int bound = 0x6000_0000;
        int[] thirds = new int[3];
        for (int i = 0; i < 300_000; i++) {
            int draw = random.below(bound);
            assertThat(draw).isBetween(0, bound - 1);
            thirds[draw % 3]++;
        }
        for (int count : thirds) {
            assertThat((double) count).isBetween(100_000 - 4 * 259.0, 100_000 + 4 * 259.0);
        }
    }

    /** Lemire's rule, without his shortcut: what is left of the product must not be below 2³² modulo the bound. */
    @Test
    void onlyWhatWouldBeBiasedIsDrawnAgain() {
        RandomSource random = new RandomSource(9);
        RandomSource plain = random.copy();
        for (int bound : new int[] {1 << 30, 0x6000_0000, 1, 2, 3, 1 << 24, Integer.MAX_VALUE}) {
            for (int i = 0; i < 300; i++) {
                long product;
                do {
                    product = (plain.nextLong() >>> 32) * bound;
                } while (product % (1L << 32) < (1L << 32) % bound);
                assertThat(random.below(bound)).isEqualTo((int) (product / (1L << 32)));
                assertThat(random.standsWith(plain)).isTrue();
            }
        }
    }

    @Test
    void aBoundBelowOneIsRefused() {
        RandomSource random = new RandomSource(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.below(0))
                .withMessage("bound must be at least 1: 0");
    }

    @Test
    void doublesStayInTheirIntervals() {
        RandomSource random = new RandomSource(3);
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            RandomSource plain = random.copy();
            double open = random.nextOpenDouble();
            assertThat(open).isEqualTo((2 * (plain.nextLong() >>> 12) + 1) / 0x1p53);
            assertThat(open > 0 && open < 1).isTrue();
            double half = random.nextDouble();
            assertThat(half >= 0 && half < 1).isTrue();
            sum += open + half;
        }
        assertThat(sum / 200_000).isBetween(0.5 - 4 * 0.00065, 0.5 + 4 * 0.00065);
    }

    @Test
    void everySourceHasAStreamOfItsOwn() {
        assertThat(RandomSource.named(1, "a").nextLong())
                .isNotEqualTo(RandomSource.named(1, "b").nextLong())
                .isNotEqualTo(RandomSource.named(2, "a").nextLong())
                .isNotEqualTo(new RandomSource(1).nextLong());
        assertThat(RandomSource.named(1, "ab").nextLong())
                .isNotEqualTo(RandomSource.named(1, "ba").nextLong());
    }

    /** xoshiro256++ and SplitMix64 as their authors publish them, written down a second time. */
    private static long[] reference(long seed) {
        long[] s = new long[4];
        long x = seed;
        for (int i = 0; i < 4; i++) {
            x += 0x9e3779b97f4a7c15L;
            long z = x;
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            s[i] = z ^ (z >>> 31);
        }
        long[] numbers = new long[1_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Long.rotateLeft(s[0] + s[3], 23) + s[0];
            long t = s[1] << 17;
            s[2] ^= s[0];
            s[3] ^= s[1];
            s[1] ^= s[2];
            s[0] ^= s[3];
            s[2] ^= t;
            s[3] = Long.rotateLeft(s[3], 45);
        }
        return numbers;
    }
}
