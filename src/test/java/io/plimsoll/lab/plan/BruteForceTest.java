package io.plimsoll.lab.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/**
 * Tries every cheaper mix of two roles of up to twelve agents, each with all replications on the plan's seeds, and judges by itself: none
 * may meet all targets, and the plan must. Knows nothing of how plans are made.
 */
class BruteForceTest {
    private static final boolean DEEP = Integer.getInteger("plimsoll.seeds", 2_000) > 10_000;
    private static final int MOST = 12;
    private static final int SEEDS = DEEP ? 100 : 25;

    @Test
    void nothingCheaperDoesInTheContactCentre() {
        cannotBeBeaten(Samples.find("contact-centre").orElseThrow().read().orThrow(), "support", 1, "sales", 1.4);
    }

    /** Somebody must do the roll-outs, or nothing is ever in time. */
    @Test
    void nothingCheaperDoesInTheReleaseWeek() {
        Scenario scenario = Samples.find("release-week").orElseThrow().read().orThrow();
        Scenario staffed = with(scenario, Map.of("ops", 1));
        cannotBeBeaten(staffed, "backend", 1.5, "qa", 1);
    }

    private static void cannotBeBeaten(Scenario scenario, String one, double cost, String other, double otherCost) {
        Scenario priced = scenario.withRoles(scenario.roles().stream()
                .map(role -> priced(
                        role, role.name().equals(one) ? cost : role.name().equals(other) ? otherCost : 1))
                .toList());
        Plan plan = Plans.of(Plans.request(priced, MOST, SEEDS, one, other));
        assertThat(plan.met()).isTrue();
        Map<String, Integer> planned = plan.agents();
        assertThat(meetsAll(priced, planned)).as("the plan itself, %s", planned).isTrue();
        double limit = cost * planned.getOrDefault(one, 0) + otherCost * planned.getOrDefault(other, 0);
        int tried = 0;
        for (int a = 0; a <= MOST; a++) {
            for (int b = 0; b <= MOST; b++) {
                if (cost * a + otherCost * b < limit) {
                    tried++;
                    assertThat(meetsAll(priced, Map.of(one, a, other, b)))
                            .as("%d %s and %d %s are cheaper than %s", a, one, b, other, planned)
                            .isFalse();
                }
            }
        }
        assertThat(tried).isGreaterThan(2);
    }

    private static Role priced(Role role, double cost) {
        return new Role(role.name(), role.agents(), role.capacity(), role.speed(), cost, role.skills());
    }

    private static boolean meetsAll(Scenario scenario, Map<String, Integer> agents) {
        Scenario staffed = with(scenario, agents);
        List<List<Double>> values = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Simulation simulation = new Simulation(staffed.withSeed(scenario.seed() + seed));
            simulation.run();
            List<Results.TargetResult> targets = simulation.results().targets();
            for (int target = 0; target < targets.size(); target++) {
                if (seed == 0) {
                    values.add(new ArrayList<>());
                }
                Double value = targets.get(target).value();
                if (value == null && !targets.get(target).met()) {
                    return false;
                }
                if (value != null) {
                    values.get(target).add(value);
                }
            }
            if (seed == 4 && !plausible(scenario, values)) {
                return false;
            }
        }
        for (int target = 0; target < values.size(); target++) {
            if (upper(values.get(target)) > scenario.targets().get(target).atMost()) {
                return false;
            }
        }
        return true;
    }

    /** Not ten times too much already: such a mix needs no further runs. */
    private static boolean plausible(Scenario scenario, List<List<Double>> values) {
        for (int target = 0; target < values.size(); target++) {
            double atMost = scenario.targets().get(target).atMost();
            double least = values.get(target).stream()
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElse(0);
            if (least > Math.max(10 * atMost, .2)) {
                return false;
            }
        }
        return true;
    }

    /** The upper end of the one-sided 95 % interval of the mean. */
    private static double upper(List<Double> values) {
        int n = values.size();
        if (n == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        double t = TDistribution.of(n - 1).inverseCumulativeProbability(.95);
        return mean + t * Math.sqrt(squares / (n - 1) / n);
    }

    /** The role's number at the start; what the timeline adds or takes stays the same. */
    private static Scenario with(Scenario scenario, Map<String, Integer> agents) {
        Map<String, Integer> before = new HashMap<>();
        scenario.roles().forEach(role -> before.put(role.name(), role.agents()));
        List<TimelineEntry> timeline = new ArrayList<>();
        for (TimelineEntry entry : scenario.timeline()) {
            if (entry.action() instanceof TimelineEntry.SetAgents set) {
                Map<String, Integer> counts = new HashMap<>(set.counts());
                agents.forEach((role, count) ->
                        counts.computeIfPresent(role, (name, was) -> Math.max(0, was + count - before.get(role))));
                timeline.add(new TimelineEntry(entry.at(), entry.every(), new TimelineEntry.SetAgents(counts)));
            } else {
                timeline.add(entry);
            }
        }
        return scenario.withRoles(scenario.roles().stream()
                        .map(role -> role.withAgents(agents.getOrDefault(role.name(), role.agents())))
                        .toList())
                .withTimeline(timeline);
    }
}
