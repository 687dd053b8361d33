package io.plimsoll.sim.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.balance.RandomSource;
import org.junit.jupiter.api.Test;

class LogGammaTest {
    @Test
    void isExactToFourteenDigits() {
        RandomSource random = new RandomSource(1);
        for (int i = 0; i < 10_000; i++) {
            double x = 1 + StrictMath.exp(20 * random.nextDouble() - 10);
            double expected = org.apache.commons.numbers.gamma.LogGamma.value(x);
            assertThat(LogGamma.of(x))
                    .as("x = %s", x)
                    .isCloseTo(expected, within(1e-14 * Math.max(1, Math.abs(expected))));
        }
    }

    @Test
    void isTheLogarithmOfFactorials() {
        double factorial = 1;
        for (int n = 1; n <= 20; n++) {
            factorial *= n;
            assertThat(StrictMath.exp(LogGamma.of(n + 1))).isCloseTo(factorial, within(1e-12 * factorial));
        }
    }
}
