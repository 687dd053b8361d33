package io.plimsoll.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnteredTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 3",
                "' 3 ' | 3",
                "1.25 | 1.25",
                ".5 | 0.5",
                "2. | 2",
                "1e3 | 1000",
                "−4 | -4",
                "1,000,000 | 1000000"
            })
    void readsNumbersAsPeopleWriteThem(String text, double number) {
        assertThat(Entered.number(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "3d", "0x10", "NaN", "Infinity", "1e999", "1,5", "1 2", "1.2.3", "--1", "e3"})
    void takesNothingElseForANumber(String text) {
        assertThat(Entered.number(text)).isEmpty();
    }

    @Test
    void writesEveryDigit() {
        assertThat(Entered.text(2)).isEqualTo("2");
        assertThat(Entered.text(0.1)).isEqualTo("0.1");
        assertThat(Entered.text(1_000_000_000)).isEqualTo("1000000000");
    }
}
