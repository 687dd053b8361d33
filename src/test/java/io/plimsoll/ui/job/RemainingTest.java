package io.plimsoll.ui.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainingTest {
    @ParameterizedTest
    @CsvSource({
        "0.01, 10, ''",
        "0.5, 0.2, ''",
        "0.9, 1, less than 1 s left",
        "0.5, 7, about 7 s left",
        "0.5, 31, about 35 s left",
        "0.25, 100, about 5 min left",
        "0.1, 1000, about 2.5 h left",
        "1, 10, ''"
    })
    void saysHowLongItWillTake(double share, double seconds, String words) {
        assertThat(Remaining.words(share, (long) (seconds * 1e9))).isEqualTo(words);
    }
}
