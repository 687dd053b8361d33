package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameHashTest {
    /** As it is described, written down a second time. */
    private static long plain(long seed, String name) {
        long hash = seed;
        for (int i = 0; i < name.length(); i++) {
            hash = mix(hash + 0x9E3779B97F4A7C15L + name.charAt(i));
        }
        return mix(hash + name.length());
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "ba", "Grüße", "task-1"})
    void isTheSameAnywhere(String name) {
        for (long seed : new long[] {0, 1, -1, Long.MIN_VALUE}) {
            assertThat(NameHash.of(seed, name)).isEqualTo(plain(seed, name));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9, 10, 11, 99, 100, 101, 1_234_567_890, 1_000_000_000_000_000_000L, Long.MAX_VALUE})
    void aNumberedNameNeedNotBeMadeToBeHashed(long number) {
        assertThat(NameHash.numbered(7, "task", number)).isEqualTo(plain(7, "task-" + number));
        assertThat(NameHash.numbered(-7, "", number)).isEqualTo(plain(-7, "-" + number));
    }

    @Test
    void aRequestIsHashedByItsIdentityAndWhatItIsCloseTo() {
        Task alone = Task.pending("t", "r");
        Task close = new Task("t", "r", TaskStatus.PENDING, 1, 1, "customer");
        assertThat(alone.identity(5)).isEqualTo(close.identity(5)).isEqualTo(plain(5, "t"));
        assertThat(alone.closeTo()).isEqualTo(plain(0, "t"));
        assertThat(close.closeTo()).isEqualTo(plain(0, "customer"));
    }

    @Test
    void anEstimateIsTheEffortTimesItsLognormalFactor() {
        Task task = new Task("t", "r", TaskStatus.PENDING, 1, 8, null);
        assertThat(new Estimates(3, 0).of(task)).isEqualTo(8);
        double error = .5;
        long hash = plain(3, "t");
        double first = ((mix(hash) >>> 12) + .5) / 0x1p52;
        double second = ((mix(~hash) >>> 12) + .5) / 0x1p52;
        double normal = StrictMath.sqrt(-2 * StrictMath.log(first)) * StrictMath.cos(2 * Math.PI * second);
        double variance = StrictMath.log1p(error * error);
        assertThat(new Estimates(3, error).of(task))
                .isEqualTo(8 * StrictMath.exp(StrictMath.sqrt(variance) * normal - variance / 2));
    }
}
