package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RanksTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 1_000, 1_024, 1_025, 20_000})
    void answersAsASortedSetWould(int size) {
        RandomSource random = new RandomSource(size);
        Ranks ranks = new Ranks();
        for (int round = 0; round < 2; round++) {
            ranks.clear(size);
            TreeSet<Integer> plain = new TreeSet<>();
            for (int step = 0; step < 2_000; step++) {
                int position = random.below(random.below(2) == 0 ? size : Math.min(size, 3));
                if (plain.add(position)) {
                    ranks.add(position);
                } else if (random.below(2) == 0) {
                    plain.remove(position);
                    ranks.remove(position);
                }
                assertThat(ranks.count()).isEqualTo(plain.size());
                if (!plain.isEmpty()) {
                    int from = random.below(size + 1) - 1;
                    Integer next = plain.higher(from);
                    assertThat(ranks.next(from))
                            .as("after %d of %d", from, size)
                            .isEqualTo(next == null ? plain.first() : next);
                }
                if (step % 50 == 0) {
                    compare(ranks, new ArrayList<>(plain), random);
                }
            }
        }
    }

    /** In turn, and one from the middle. */
    private static void compare(Ranks ranks, List<Integer> plain, RandomSource random) {
        for (int k = 0; k < plain.size(); k++) {
            assertThat(ranks.at(k)).isEqualTo(plain.get(k));
        }
        if (!plain.isEmpty()) {
            int k = random.below(plain.size());
            assertThat(ranks.at(k)).isEqualTo(plain.get(k));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 64, 5_000})
    void theNextOneMayBeFarAway(int size) {
        Ranks ranks = new Ranks();
        ranks.clear(size);
        ranks.add(size - 1);
        assertThat(ranks.next(-1)).isEqualTo(size - 1);
        assertThat(ranks.next(size - 1)).isEqualTo(size - 1);
        ranks.add(0);
        assertThat(ranks.next(size - 1)).isZero();
        assertThat(ranks.next(0)).isEqualTo(size - 1);
    }

    @Test
    void refusesRanksThatThereAreNot() {
        Ranks ranks = new Ranks();
        ranks.clear(10);
        ranks.add(3);
        assertThatThrownBy(() -> ranks.at(1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("no candidate 1 of 1");
        assertThatThrownBy(() -> ranks.at(-1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("no candidate -1 of 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 70, 2_000})
    void oneAfterTheOtherAlsoWhileTheyChange(int size) {
        Ranks ranks = new Ranks();
        ranks.clear(size);
        ranks.add(2);
        ranks.add(5);
        ranks.add(9);
        assertThat(ranks.at(0)).isEqualTo(2);
        ranks.remove(2);
        assertThat(ranks.at(1)).isEqualTo(9);
        assertThat(ranks.at(0)).isEqualTo(5);
        ranks.add(7);
        assertThat(ranks.at(1)).isEqualTo(7);
        assertThat(ranks.at(1)).isEqualTo(7);
        assertThat(ranks.at(2)).isEqualTo(9);
        ranks.clear(size);
        ranks.add(0);
        ranks.add(6);
        assertThat(ranks.at(1)).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 70, 2_000})
    void aCopyGoesItsOwnWay(int size) {
        Ranks ranks = new Ranks();
        ranks.clear(size);
        ranks.add(1);
        ranks.add(4);
        ranks.add(size - 1);
        assertThat(ranks.at(0)).isEqualTo(1);
        Ranks copy = new Ranks(ranks);
        copy.remove(1);
        copy.remove(4);
        assertThat(copy.count()).isEqualTo(1);
        assertThat(copy.at(0)).isEqualTo(size - 1);
        assertThat(copy.next(0)).isEqualTo(size - 1);
        assertThat(ranks.count()).isEqualTo(3);
        assertThat(ranks.at(2)).isEqualTo(size - 1);
        assertThat(ranks.at(1)).isEqualTo(4);
        assertThat(ranks.next(1)).isEqualTo(4);
    }
}
