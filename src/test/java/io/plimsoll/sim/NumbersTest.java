package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A name has one number, in a run and in its copies. */
class NumbersTest {
    @Test
    void aNameKeepsItsNumber() {
        Numbers numbers = new Numbers();
        assertThat(numbers.put("zero", 0)).isTrue();
        assertThat(numbers.put("zero", 5)).as("zero is a number too").isFalse();
        assertThat(numbers.of("zero")).isZero();
        assertThat(numbers.put("one", 1)).isTrue();
        assertThat(numbers.of("one")).isEqualTo(1);
        assertThat(numbers.of("two")).isEqualTo(-1);
    }

    @Test
    void copiesKnowWhatWasNamedBeforeAndNothingOfEachOther() {
        Numbers numbers = new Numbers();
        numbers.put("before", 0);
        Numbers copy = new Numbers(numbers);
        assertThat(copy.put("mine", 1)).isTrue();
        assertThat(numbers.put("yours", 1)).isTrue();
        assertThat(copy.of("before")).isZero();
        assertThat(copy.of("yours")).isEqualTo(-1);
        assertThat(numbers.of("mine")).isEqualTo(-1);
        assertThat(copy.put("before", 7)).isFalse();
        Numbers second = new Numbers(copy);
        assertThat(second.of("mine")).as("what the copy named itself").isEqualTo(1);
        assertThat(second.put("mine", 9)).isFalse();
        assertThat(second.of("before")).isZero();
    }
}
