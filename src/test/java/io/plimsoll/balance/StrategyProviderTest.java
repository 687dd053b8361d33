package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.balance.StrategyProvider.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyProviderTest {
    private static final double ANY = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "-0.0 | 0",
                "12 | 12",
                "1234567 | 1,234,567",
                "-1234 | -1,234",
                ".5 | 0.5",
                "-1.25 | -1.25",
                "1000.5 | 1000.5",
                "999999999999999 | 999,999,999,999,999",
                "1e15 | 1.0E15",
                "-999999999999999 | -999,999,999,999,999",
                "-1e15 | -1.0E15",
                "NaN | NaN",
                "Infinity | Infinity",
            })
    void numbersHaveNoMoreDigitsThanTheyNeed(double number, String shown) {
        assertThat(Parameter.number(number)).isEqualTo(shown);
    }

    @Test
    void boundsAreAllowedAndWhatIsBeyondIsNot() {
        Parameter any = new Parameter("share", .5, .25, 2.5, false, "");
        assertThat(any.allows(.25)).isTrue();
        assertThat(any.allows(2.5)).isTrue();
        assertThat(any.allows(Math.nextDown(.25))).isFalse();
        assertThat(any.allows(Math.nextUp(2.5))).isFalse();
        assertThat(any.allows(Double.NaN)).isFalse();
        assertThat(any.allowed()).isEqualTo("from 0.25 to 2.5");
        Parameter whole = new Parameter("d", 2, 1, ANY, true, "");
        assertThat(whole.allows(1)).isTrue();
        assertThat(whole.allows(1e300)).isTrue();
        assertThat(whole.allows(1.5)).isFalse();
        assertThat(whole.allows(ANY)).isFalse();
        assertThat(whole.allowed()).isEqualTo("a whole number, at least 1");
    }

    @Test
    void aParametersOwnValueMayBeEitherBound() {
        assertThat(new Parameter("d", 1, 1, 3, true, "").value()).isEqualTo(1);
        assertThat(new Parameter("d", 3, 1, 3, true, "").value()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameter("d", 3.5, 1, 3, false, ""))
                .withMessage("d must be from 1.0 to 3.0: 3.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameter("d", 0.5, 1, 3, false, ""))
                .withMessage("d must be from 1.0 to 3.0: 0.5");
    }

    @Test
    void theTitleSaysWhatIsSetOtherwiseThanItIsAnyway() {
        StrategyProvider provider = new Odd(
                (request, candidates, random) -> candidates.at(0),
                List.of(
                        new Parameter("first", 2, 1, ANY, false, "One."),
                        new Parameter("second", 3, 1, ANY, false, "Another.")));
        assertThat(provider.title(Map.of())).isEqualTo("Odd");
        assertThat(provider.title(Map.of("first", 2.0, "second", 3.0))).isEqualTo("Odd");
        assertThat(provider.title(Map.of("second", 1.5))).isEqualTo("Odd, second 1.5");
        assertThat(provider.title(Map.of("second", 1e4, "first", 3.0))).isEqualTo("Odd, first 3, second 10,000");
    }

    @Test
    void aProviderHasNothingToSetUnlessItSaysSo() {
        assertThat(new RoundRobin().parameters()).isEmpty();
    }

    /** What the manual says of each, and what the fleet is spared by it. */
    @ParameterizedTest
    @CsvSource({
        "least-loaded, Least loaded, false, true, false",
        "round-robin, Round robin, false, true, false",
        "random, Random, false, false, false",
        "power-of-d, Power of d, false, true, false",
        "weighted-least-loaded, Weighted least loaded, true, true, false",
        "least-work, Least work, true, true, false",
        "shortest-expected-delay, Shortest expected delay, false, true, false",
        "longest-idle, Longest idle, false, true, false",
        "fewest-assigned, Fewest assigned, false, true, false",
        "least-utilised, Least utilised, false, true, false",
        "smooth-weighted-round-robin, Smooth weighted round robin, false, false, true",
        "affinity, Affinity, false, true, false",
    })
    void theBuiltInOnesSayWhatTheyLookAt(
            String name, String title, boolean seesWork, boolean takesTheOnlyOne, boolean smooth) {
        StrategyProvider provider = Strategies.find(name).orElseThrow();
        assertThat(provider.title()).isEqualTo(title);
        assertThat(provider.rule()).isNotBlank();
        Strategy strategy = Strategies.create(StrategySpec.of(name));
        assertThat(strategy.seesWork()).isEqualTo(seesWork);
        assertThat(strategy.takesTheOnlyOne()).isEqualTo(takesTheOnlyOne);
        assertThat(strategy.smooth()).isEqualTo(smooth);
        assertThat(strategy.error()).isZero();
        Key key = strategy.key();
        assertThat(key != null && key.drifts()).isEqualTo(name.equals("least-work") || name.equals("least-utilised"));
    }

    @Test
    void whatCanBeSetOfTheBuiltInOnes() {
        assertThat(parameter("affinity"))
                .returns("bound", Parameter::name)
                .returns(1.25, Parameter::value)
                .returns(1.0, Parameter::min)
                .returns(ANY, Parameter::max)
                .returns(false, Parameter::whole);
        assertThat(parameter("power-of-d"))
                .returns("d", Parameter::name)
                .returns(2.0, Parameter::value)
                .returns(1.0, Parameter::min)
                .returns(1e9, Parameter::max)
                .returns(true, Parameter::whole);
        assertThat(parameter("least-work"))
                .returns("error", Parameter::name)
                .returns(0.0, Parameter::value)
                .returns(0.0, Parameter::min)
                .returns(1e6, Parameter::max)
                .returns(false, Parameter::whole);
        assertThat(Strategies.create(new StrategySpec("least-work", Map.of("error", .5)))
                        .error())
                .isEqualTo(.5);
        assertThat(Strategies.create(new StrategySpec("affinity", Map.of("bound", 3.0))))
                .isEqualTo(new Affinity(3));
    }

    private static Parameter parameter(String strategy) {
        List<Parameter> all = Strategies.find(strategy).orElseThrow().parameters();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
