package io.plimsoll.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacerTest {
    private static final long SECOND = 1_000_000_000L;

    /** At ten units a second, gone for a second; a look every tenth. */
    private static Pacer going() {
        Pacer pacer = new Pacer(new Speed(10));
        pacer.start(new Speed(10), 0, 100);
        for (int i = 1; i <= 10; i++) {
            assertThat(pacer.due(i * SECOND / 10)).isEqualTo(100.0 + i);
            pacer.reached(i * SECOND / 10, 100.0 + i);
        }
        return pacer;
    }

    @Test
    void followsTheClock() {
        assertThat(going().achieved()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {3_600 * SECOND, 3 * SECOND, -1, -3_600 * SECOND})
    void standsWhileTheMachineSleepsOrTheClockGoesBack(long jump) {
        Pacer pacer = going();
        long woken = SECOND + jump;
        assertThat(pacer.due(woken)).as("nothing is caught up with").isEqualTo(110);
        pacer.reached(woken, 110);
        assertThat(pacer.due(woken + SECOND)).as("and it goes on").isEqualTo(120);
        pacer.reached(woken + SECOND, 120);
        assertThat(pacer.achieved()).isEqualTo(10);
    }
}
