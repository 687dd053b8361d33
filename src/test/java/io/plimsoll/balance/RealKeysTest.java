package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealKeysTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9, 64, 65, 513})
    void theFirstIsTheLeastOfAll(int size) {
        RealKeys keys = new RealKeys();
        new OrderOfKeys(keys::clear, keys::first, keys::set, keys::remove)
                .check(size, random -> random.below(6) == 0 ? Double.NEGATIVE_INFINITY : random.below(5) / 4.0);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        RealKeys keys = new RealKeys();
        keys.clear(100);
        for (int position = 0; position < 100; position++) {
            keys.set(position, 1.5, 100 - position);
        }
        RealKeys copy = new RealKeys(keys);
        copy.remove(99);
        assertThat(copy.first()).isEqualTo(98);
        assertThat(keys.first()).isEqualTo(99);
        keys.set(3, .5, 5);
        assertThat(copy.first()).isEqualTo(98);
        copy.clear(2);
        assertThat(copy.first()).isEqualTo(-1);
        assertThat(keys.first()).isEqualTo(3);
    }
}
