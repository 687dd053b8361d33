package io.plimsoll.lab.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangCTest {
    @ParameterizedTest(name = "{0} calls in {1} s of {2} s, within {3} s: {4} agents")
    @CsvSource({
        "100, 1800, 180, 20, 14, .888350",
        "100, 1800, 180, 20, 13, .795595",
        "250, 3600, 330, 30, 28, .856850",
        "200, 1800, 240, 20, 32, .848512",
        "500, 1800, 300, 20, 91, .814382",
        "1000, 1800, 300, 20, 176, .802831"
    })
    void givesTheServiceLevelsOfTheStaffingTable(
            double calls, double period, double service, double limit, int agents, double level) {
        ErlangC queue = ErlangC.of(agents, calls / period * service);
        assertThat(queue.within(limit, service)).isCloseTo(level, within(5e-7));
    }

    @Test
    void givesWaits() {
        ErlangC queue = ErlangC.of(14, 10);
        assertThat(queue.waiting()).isCloseTo(.174132, within(5e-7));
        assertThat(queue.meanWait(180)).isCloseTo(7.83594, within(5e-6));
        assertThat(queue.meanResponse(180)).isCloseTo(187.83594, within(5e-6));
        assertThat(queue.utilisation()).isCloseTo(10 / 14.0, within(1e-15));
        assertThat(queue.waitQuantile(.8, 180)).isZero();
        double late = queue.waitQuantile(.95, 180);
        assertThat(queue.within(late, 180)).isCloseTo(.95, within(1e-12));
    }

    /** Of M/M/1 responses are exponential with mean 1/(1 − ρ), whatever the formula for more agents. */
    @Test
    void givesResponses() {
        ErlangC one = ErlangC.of(1, .75);
        assertThat(one.responseQuantile(.95, 2)).isCloseTo(-Math.log(.05) * 8, within(1e-9));
        // With c − 1 − a = 0 the two rates are equal: P(T > t) = e^−t (1 + C t).
        ErlangC even = ErlangC.of(2, 1);
        double t = even.responseQuantile(.9, 1);
        assertThat(Math.exp(-t) * (1 + even.waiting() * t)).isCloseTo(.1, within(1e-9));
    }

    @Test
    void knowsNoSteadyStateOfTooMuchLoad() {
        assertThatThrownBy(() -> ErlangC.of(10, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ErlangC.of(100_000, 99_000).waiting()).isBetween(0.0, 1.0);
        assertThat(ErlangC.of(3, 0).waiting()).isZero();
    }
}
