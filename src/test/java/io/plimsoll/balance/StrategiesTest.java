package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.balance.StrategyProvider.Parameter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;

class StrategiesTest {
    @Test
    void builtInsComeFirstInAStableOrder() {
        assertThat(Strategies.all())
                .extracting(StrategyProvider::name)
                .startsWith("least-loaded", "round-robin", "random");
        assertThat(Strategies.all())
                .extracting(StrategyProvider::title)
                .startsWith("Least loaded", "Round robin", "Random");
    }

    @Test
    void everyStrategyExplainsItselfInOneSentenceAndCanBeMade() {
        for (StrategyProvider provider : Strategies.all()) {
            assertThat(provider.rule()).endsWith(".").doesNotContain("\n");
            assertThat(Strategies.create(StrategySpec.of(provider.name()))).isNotNull();
            assertThat(Strategies.find(provider.name())).containsSame(provider);
        }
        assertThat(Strategies.refused()).isEmpty();
    }

    @Test
    void everyParameterSaysWhatItDoesAndWhatIsAllowed() {
        for (StrategyProvider provider : Strategies.all()) {
            for (Parameter parameter : provider.parameters()) {
                assertThat(parameter.meaning()).as(provider.name()).matches("[A-Z][^\n]*\\.");
                assertThat(parameter.allows(parameter.value())).isTrue();
                assertThat(parameter.allows(Double.POSITIVE_INFINITY)).isFalse();
            }
        }
        assertThat(new Parameter("d", 2, 1, 100, true, "").allowed()).isEqualTo("a whole number, from 1 to 100");
        assertThat(new Parameter("b", 2, 1.5, Double.POSITIVE_INFINITY, false, "").allowed())
                .isEqualTo("at least 1.5");
    }

    @Test
    void titlesSayWhatIsSet() {
        assertThat(Strategies.title(StrategySpec.of("random"))).isEqualTo("Random");
        assertThat(Strategies.title(StrategySpec.of("power-of-d"))).isEqualTo("Power of two");
        assertThat(Strategies.title(new StrategySpec("power-of-d", Map.of("d", 3.0))))
                .isEqualTo("Power of three");
        assertThat(Strategies.title(new StrategySpec("power-of-d", Map.of("d", 12.0))))
                .isEqualTo("Power of 12");
        assertThat(Strategies.title(new StrategySpec("affinity", Map.of("bound", 1.5))))
                .isEqualTo("Affinity, bound 1.5");
        assertThat(Strategies.title(new StrategySpec("affinity", Map.of("bound", 1.25))))
                .isEqualTo("Affinity");
        assertThat(Strategies.title(StrategySpec.of("gone"))).isEqualTo("gone");
    }

    @Test
    void theDefaultIsLeastLoaded() {
        assertThat(Strategies.create(StrategySpec.of(Strategies.DEFAULT))).isInstanceOf(LeastLoaded.class);
    }

    @Test
    void anUnknownNameIsToldWithThoseThatThereAre() {
        assertThat(Strategies.find("least-loded")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Strategies.create(StrategySpec.of("least-loded")))
                .withMessageStartingWith(
                        "unknown strategy \"least-loded\"; there are least-loaded, round-robin, random");
    }

    @Test
    void aParameterOfAStrategyThatHasNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Strategies.create(new StrategySpec("random", Map.of("d", 2.0))))
                .withMessage("strategy \"random\" has no parameter \"d\"; it has none");
    }

    @Test
    void parametersAreCheckedAndCompleted() {
        Plug plug = new Plug("plug");
        StrategyRegistry registry = new StrategyRegistry(List.of(plug), List.of());

        registry.create(StrategySpec.of("plug"));
        assertThat(plug.given).containsExactly(Map.entry("d", 2.0), Map.entry("bound", 1.25));
        registry.create(new StrategySpec("plug", Map.of("bound", 1e300)));
        assertThat(plug.given).containsExactly(Map.entry("d", 2.0), Map.entry("bound", 1e300));
        registry.create(new StrategySpec("plug", Map.of("d", 100.0)));
        assertThat(plug.given).containsEntry("d", 100.0);

        assertRefused(registry, "d", 2.5, "d of strategy \"plug\" must be a whole number, from 1 to 100: 2.5");
        assertRefused(registry, "d", 0, "d of strategy \"plug\" must be a whole number, from 1 to 100: 0");
        assertRefused(registry, "d", 101, "d of strategy \"plug\" must be a whole number, from 1 to 100: 101");
        assertRefused(registry, "d", Double.NaN, "d of strategy \"plug\" must be a whole number, from 1 to 100: NaN");
        assertRefused(registry, "bound", 0.5, "bound of strategy \"plug\" must be at least 1: 0.5");
        assertRefused(
                registry, "bound", Double.POSITIVE_INFINITY, "bound of strategy \"plug\" must be at least 1: Infinity");
        assertRefused(registry, "e", 1, "strategy \"plug\" has no parameter \"e\"; it has d, bound");
    }

    private static void assertRefused(StrategyRegistry registry, String parameter, double value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.create(new StrategySpec("plug", Map.of(parameter, value))))
                .withMessage(message);
    }

    @Test
    void plugInsComeAfterTheBuiltIns() {
        StrategyRegistry registry =
                new StrategyRegistry(List.of(new LeastLoaded()), List.of(new Plug("z"), new Plug("a-1")));

        assertThat(registry.all()).extracting(StrategyProvider::name).containsExactly("least-loaded", "z", "a-1");
        assertThat(registry.refused()).isEmpty();
    }

    @Test
    void aPlugInCannotTakeANameThatIsTaken() {
        LeastLoaded own = new LeastLoaded();
        StrategyRegistry registry = new StrategyRegistry(List.of(own), List.of(new Plug("least-loaded")));

        assertThat(registry.find("least-loaded")).containsSame(own);
        assertThat(registry.refused()).singleElement().asString().contains("\"least-loaded\"", "taken", "LeastLoaded");
    }

    @Test
    void aPlugInWithAnImpossibleNameIsRefused() {
        for (String name : List.of("", "Least", "a b", "-a", "a-", "a--b", "ä")) {
            StrategyRegistry registry = new StrategyRegistry(List.of(), List.of(new Plug(name)));
            assertThat(registry.all()).as("name \"%s\"", name).isEmpty();
            assertThat(registry.refused()).singleElement().asString().contains("\"" + name + "\"", "lower case");
        }
    }

    @Test
    void aPlugInThatFailsDoesNotTakeTheOthersWithIt() {
        StrategyProvider throwing = new Plug("x") {
            @Override
            public String name() {
                throw new IllegalStateException("broken");
            }
        };
        Iterator<StrategyProvider> sound =
                List.<StrategyProvider>of(throwing, new Plug("b")).iterator();
        List<String> failures = new ArrayList<>(List.of("no such class"));
        Iterable<StrategyProvider> plugIns = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return sound.hasNext();
            }

            @Override
            public StrategyProvider next() {
                if (!failures.isEmpty()) {
                    throw new ServiceConfigurationError(failures.removeLast());
                }
                return sound.next();
            }
        };

        StrategyRegistry registry = new StrategyRegistry(List.of(), plugIns);

        assertThat(registry.all()).extracting(StrategyProvider::name).containsExactly("b");
        assertThat(registry.refused()).hasSize(2);
        assertThat(registry.refused().get(0)).contains("no such class");
        assertThat(registry.refused().get(1)).contains("broken");
    }

    @Test
    void theyPlugInOnce() {
        // from now on another layer would change nothing here
        List<StrategyProvider> all = Strategies.all();
        try {
            Strategies.plugIn(ModuleLayer.boot());
        } catch (IllegalStateException e) {
            assertThat(e).as("something in this process was first").hasMessage("strategies plug in once");
        }
        assertThatThrownBy(() -> Strategies.plugIn(ModuleLayer.boot()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("strategies plug in once");
        assertThat(Strategies.all()).isEqualTo(all);
        assertThat(Strategies.plugged()).isEqualTo(all.subList(12, all.size()));
    }

    @Test
    void aParameterHoldsItsOwnValue() {
        assertThatThrownBy(() -> new Parameter("d", 0, 1, 100, true, ""))
                .hasMessage("d must be from 1.0 to 100.0: 0.0");
        assertThatThrownBy(() -> new Parameter("d", Double.NaN, 1, 100, true, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static class Plug implements StrategyProvider {
        private final String name;
        private Map<String, Double> given = Map.of();

        Plug(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String title() {
            return "Plug";
        }

        @Override
        public String rule() {
            return "The first.";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    new Parameter("d", 2, 1, 100, true, "How many."),
                    new Parameter("bound", 1.25, 1, Double.POSITIVE_INFINITY, false, "How much."));
        }

        @Override
        public Strategy create(Map<String, Double> parameters) {
            given = parameters;
            return (request, candidates, random) -> candidates.at(0);
        }
    }
}
