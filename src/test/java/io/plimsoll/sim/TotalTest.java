package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TotalTest {
    @Test
    void losesNothingToTheSizeOfTheSum() {
        Total total = new Total();
        for (double value : new double[] {1, 1e17, 3, -1e17, 1e-17, 2}) {
            total.add(value);
        }
        assertThat(total.value()).isEqualTo(6);
    }
}
