package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategyProvider.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of plug-ins that are left out, word for word. */
class StrategyRegistryTest {
    @SuppressWarnings("NullAway") // what a plug-in must not give
    private record Plug(String name, String title, String rule, List<Parameter> parameters)
            implements StrategyProvider {
        Plug(String name) {
            this(name, "Title", "Rule.", List.of());
        }

        @Override
        public Strategy create(Map<String, Double> set) {
            return (request, candidates, random) -> candidates.at(0);
        }
    }

    private static StrategyRegistry registry(StrategyProvider... plugIns) {
        return new StrategyRegistry(List.of(new LeastLoaded()), List.of(plugIns));
    }

    @Test
    void aNameThatIsTakenOrCannotBeOneIsToldWithTheClass() {
        StrategyRegistry registry =
                registry(new Plug("least-loaded"), new Plug("mine"), new Plug("mine"), new Plug("A"));
        String type = Plug.class.getName();
        assertThat(registry.refused())
                .containsExactly(
                        "strategy \"least-loaded\" of " + type + " was refused: the name is taken by "
                                + LeastLoaded.class.getName(),
                        "strategy \"mine\" of " + type + " was refused: the name is taken by " + type,
                        "strategy \"A\" of " + type
                                + " was refused: a name is lower case letters, digits and single hyphens");
        assertThat(registry.all()).extracting(StrategyProvider::name).containsExactly("least-loaded", "mine");
    }

    @Test
    @SuppressWarnings("NullAway") // what a plug-in must not give
    void oneThatDoesNotSayWhatItIsIsRefused() {
        StrategyRegistry registry = registry(
                new Plug("a", null, "Rule.", List.of()),
                new Plug("b", "Title", null, List.of()),
                new Plug("c", "Title", "Rule.", Arrays.asList((Parameter) null)),
                new Plug(null, "Title", "Rule.", List.of()));
        assertThat(registry.all()).extracting(StrategyProvider::name).containsExactly("least-loaded");
        String start = "a strategy of " + Plug.class.getName()
                + " was refused: asked for its name and what it does, it failed with java.lang.NullPointerException";
        assertThat(registry.refused())
                .hasSize(4)
                .allSatisfy(reason -> assertThat(reason).startsWith(start));
        assertThat(registry.refused()).startsWith(start + ": no title", start + ": no rule", start);
    }

    @Test
    void whatPlugsInIsGuardedAndWhatIsBuiltInIsNot() {
        StrategyRegistry registry = registry(new Plug("mine"));
        assertThat(registry.create(StrategySpec.of("mine"))).isInstanceOf(Guarded.class);
        assertThat(registry.create(StrategySpec.of("least-loaded"))).isInstanceOf(LeastLoaded.class);
        assertThat(registry.find("mine")).isPresent();
        assertThat(registry.find("yours")).isEmpty();
    }
}
