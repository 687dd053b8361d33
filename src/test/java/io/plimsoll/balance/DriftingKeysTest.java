package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriftingKeysTest {
    /** What a position is in with. */
    private record In(double level, double drift, long sequence) {}

    /** The same by a look at everybody. */
    private static int first(Map<Integer, In> all, double time) {
        int best = -1;
        for (Map.Entry<Integer, In> entry : all.entrySet()) {
            if (best < 0 || before(entry.getKey(), entry.getValue(), best, all.get(best), time)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private static boolean before(int a, In inA, int b, In inB, double time) {
        double keyA = inA.level + inA.drift * time;
        double keyB = inB.level + inB.drift * time;
        if (keyA != keyB) {
            return keyA < keyB;
        }
        return inA.sequence != inB.sequence ? inA.sequence < inB.sequence : a < b;
    }

    /** With many of few values, so that ties of every kind come up, within a drift and between two. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void theFirstIsTheLeastOfAll(int size) {
        RandomSource random = new RandomSource(size);
        DriftingKeys keys = new DriftingKeys();
        for (int round = 0; round < 30; round++) {
            int positions = round % 2 == 0 ? size : Math.max(1, size / 2);
            keys.clear(positions);
            Map<Integer, In> plain = new HashMap<>();
            assertThat(keys.first(round)).isEqualTo(-1);
            for (int step = 0; step < 120; step++) {
                int position = random.below(positions);
                if (random.below(3) == 0) {
                    plain.remove(position);
                    keys.remove(position);
                } else {
                    In in = new In(random.below(6), random.below(1 + round % 7) - 2.0, random.below(3));
                    plain.put(position, in);
                    keys.set(position, in.level, in.drift, in.sequence);
                }
                double time = random.below(4);
                assertThat(keys.first(time)).isEqualTo(first(plain, time));
            }
            for (int left = plain.size(); left > 0; left--) {
                int least = first(plain, round);
                assertThat(keys.first(round)).isEqualTo(least);
                plain.remove(least);
                keys.remove(least);
            }
        }
    }

    @Test
    void ofDifferentDriftsTheLeastChangesWithTime() {
        DriftingKeys keys = new DriftingKeys();
        keys.clear(3);
        keys.set(0, 10, -2, 0);
        keys.set(1, 6, -1, 0);
        keys.set(2, 3, 0, 9);
        assertThat(keys.first(0)).isEqualTo(2);
        assertThat(keys.first(3.25)).as("3.5, 2.75 and 3").isEqualTo(1);
        assertThat(keys.first(3.5)).as("3, 2.5 and 3").isEqualTo(1);
        assertThat(keys.first(4)).as("2, 2 and 3: the same key and sequence").isZero();
        keys.set(0, 10, -2, 1);
        assertThat(keys.first(4)).as("2, 2 and 3: the lower sequence").isEqualTo(1);
        keys.remove(1);
        assertThat(keys.first(3.5)).as("3 and 3: the lower sequence").isZero();
    }

    @Test
    void driftsThatNobodyHasAnyMoreMakeRoomForOthers() {
        DriftingKeys keys = new DriftingKeys();
        keys.clear(2);
        keys.set(1, 1_000, 0, 0);
        for (int drift = 1; drift < 50; drift++) {
            keys.set(0, 100, -drift, 0);
            assertThat(keys.first(0)).isZero();
            assertThat(keys.first(-1_000)).isEqualTo(1);
        }
        keys.remove(0);
        keys.remove(0);
        assertThat(keys.first(0)).isEqualTo(1);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        DriftingKeys keys = new DriftingKeys();
        keys.clear(20);
        for (int position = 0; position < 20; position++) {
            keys.set(position, 100 - position, position % 5, position);
        }
        DriftingKeys copy = new DriftingKeys(keys);
        assertThat(copy.first(0)).isEqualTo(19);
        assertThat(copy.first(10)).as("85 and no drift").isEqualTo(15);
        copy.remove(19);
        copy.set(0, -500, 9, 0);
        assertThat(copy.first(0)).isZero();
        keys.remove(15);
        assertThat(keys.first(0)).isEqualTo(19);
        assertThat(keys.first(10)).as("90 and no drift").isEqualTo(10);
        copy.remove(0);
        assertThat(copy.first(0)).isEqualTo(18);
        assertThat(copy.first(10)).isEqualTo(15);
    }
}
