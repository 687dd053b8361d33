package io.plimsoll.lab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.lab.work.Script;
import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What 30 seeds say of real requests, drawn anew, under every strategy: 3,000 other seeds must agree (deep tier; otherwise 60, which
 * are enough to catch a verdict that is plainly wrong).
 */
class VerdictAgreesWithReferenceTest {
    private static final boolean DEEP = Integer.getInteger("plimsoll.seeds", 2_000) > 10_000;
    private static final int SEEDS = 30;

    private static Comparison compared(Scenario scenario, long seed, int replications) {
        List<Variant> variants = new ArrayList<>();
        for (StrategyProvider provider : Strategies.all()) {
            variants.add(new Variant(StrategySpec.of(provider.name()), scenario.dispatch()));
        }
        Experiment experiment = new Experiment(scenario.withSeed(seed), Script.NONE, variants, false);
        Study study = Objects.requireNonNull(Study.of(experiment, null, null, Cores.all(), () -> false));
        study.run(new LocalCores(Cores.all()), Goal.replications(replications), share -> {}, () -> false);
        return study.comparison();
    }

    @Test
    void thirtySeedsSayWhatThousandsSay() {
        Scenario scenario = Samples.find("azure-stream").orElseThrow().read().orThrow();
        Comparison few = compared(scenario, 1, SEEDS);
        Comparison many = compared(scenario, 1_000_001, DEEP ? 3_000 : 60);
        assertThat(few.variants()).hasSize(Strategies.all().size());
        Variant best = many.best().orElseThrow().variant();
        switch (few.verdict()) {
            case Verdict.Better better -> {
                assertThat(better.best()).isEqualTo(best);
                double share = 1 - wait(many, better.best()) / wait(many, better.next());
                // Half as much again as the interval of the few says: its ends are known from 30 seeds only.
                assertThat(Math.abs(share - better.share())).isLessThan(1.5 * better.plusMinus());
            }
            case Verdict.Undecided undecided -> {
                List<Variant> mayBe = new ArrayList<>(undecided.rivals());
                mayBe.add(undecided.best());
                assertThat(mayBe).contains(best);
            }
            default -> throw new AssertionError("not a verdict on unequal strategies: " + few.verdict());
        }
        // What the few call different from their best lies on the same side of it among the many.
        Variant first = few.best().orElseThrow().variant();
        List<Variant> apart = few.differences().stream()
                .filter(one ->
                        one.measure() == Measure.WAIT_MEAN && !one.paired().same() && one.adjustedP() < .05)
                .map(Difference::variant)
                .toList();
        assertThat(apart).hasSizeGreaterThan(5);
        assertThat(apart).allSatisfy(variant -> assertThat(wait(many, variant)).isGreaterThan(wait(many, first)));
    }

    private static double wait(Comparison comparison, Variant variant) {
        return comparison.variants().stream()
                .filter(one -> one.variant().equals(variant))
                .map(one ->
                        Objects.requireNonNull(one.estimate(Measure.WAIT_MEAN)).mean())
                .findFirst()
                .orElseThrow();
    }
}
