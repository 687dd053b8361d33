package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeKeysTest {
    private static final long LAST_SEQUENCE = (1L << 35) - 1;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9, 64, 65, 513})
    void theFirstIsTheLeastOfAll(int size) {
        WholeKeys keys = new WholeKeys();
        OrderOfKeys.Setter set = (position, key, sequence) ->
                assertThat(keys.set(position, (long) key, sequence)).isTrue();
        new OrderOfKeys(keys::clear, keys::first, set, keys::remove).check(size, random -> random.below(5));
    }

    /** One number of 63 bits holds them: 35 of the sequence, and of the position as many as the largest needs. */
    @ParameterizedTest
    @CsvSource({"1, 27", "2, 27", "3, 26", "4, 26", "5, 25", "64, 22", "65, 21"})
    void whatIsOutOfRangeIsToldAndChangesNothing(int size, int keyBits) {
        WholeKeys keys = new WholeKeys();
        keys.clear(size);
        int last = size - 1;
        long largest = (1L << keyBits) - 2;
        assertThat(keys.set(last, largest, LAST_SEQUENCE)).isTrue();
        assertThat(keys.first()).isEqualTo(last);
        for (long[] wrong : new long[][] {{-1, 0}, {largest + 1, 0}, {0, LAST_SEQUENCE + 1}, {0, -1}}) {
            assertThat(keys.set(0, wrong[0], wrong[1]))
                    .as("key %d, sequence %d", wrong[0], wrong[1])
                    .isFalse();
            assertThat(keys.first()).isEqualTo(last);
        }
        assertThat(keys.set(0, 0, LAST_SEQUENCE)).isTrue();
        assertThat(keys.first()).isZero();
        assertThat(keys.set(last, 0, 0)).isTrue();
        assertThat(keys.first()).isEqualTo(last);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        WholeKeys keys = new WholeKeys();
        keys.clear(100);
        for (int position = 0; position < 100; position++) {
            keys.set(position, 1, 100 - position);
        }
        WholeKeys copy = new WholeKeys(keys);
        copy.remove(99);
        assertThat(copy.first()).isEqualTo(98);
        assertThat(keys.first()).isEqualTo(99);
        keys.set(3, 0, 5);
        assertThat(copy.first()).isEqualTo(98);
        assertThat(copy.set(0, (1L << 21) - 1, 0)).isFalse();
        copy.clear(2);
        assertThat(copy.first()).isEqualTo(-1);
        assertThat(keys.first()).isEqualTo(3);
    }
}
