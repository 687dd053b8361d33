package io.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
    private static final Scenario BUSY = Scenario.named("Busy")
            .withRoles(List.of(Role.of("a", 4)))
            .withArrivals(List.of(
                    ArrivalStream.of("s", "a", new Distribution.Exponential(1), new Distribution.Exponential(3.2))))
            .withRun(RunLimits.until(500));

    private static List<Results> runs(Scenario scenario) {
        return Stream.of("least-loaded", "round-robin", "random")
                .map(name -> {
                    Simulation simulation = new Simulation(scenario.withStrategy(StrategySpec.of(name)));
                    simulation.run();
                    return simulation.results();
                })
                .toList();
    }

    @Test
    void saysWhoWaitsLeastAndByHowMuch() {
        Scenario scenario = BUSY.withDispatch(Dispatch.IMMEDIATE);
        String text = ComparisonTable.text(scenario, runs(scenario));
        assertThat(text).contains("least-loaded waits least: ").containsPattern("\\(\\d+ %\\) less than random\\.");
        assertThat(text.lines().toList()).hasSize(7);
    }

    @Test
    void saysWhyTheWaitsAreTheSame() {
        assertThat(ComparisonTable.text(BUSY, runs(BUSY)))
                .contains("same to the last bit", "work is conserved", "who did what");
    }

    @Test
    void unequalAgentsAreNotSaidToConserveWaits() {
        Scenario scenario = BUSY.withAgents(List.of(new AgentSpec("slow", "a", false, 1, 0.5, 1, List.of(), 0)));
        assertThat(ComparisonTable.text(scenario, runs(scenario))).contains("waits least");
    }

    @Test
    void whereNobodyWaitsItSaysSo() {
        Scenario scenario = BUSY.withRoles(List.of(Role.of("a", 200)));
        assertThat(ComparisonTable.text(scenario, runs(scenario))).contains("no task had to wait");
    }

    @Test
    void whereNothingBeginsItSaysSo() {
        Scenario scenario = BUSY.withRoles(List.of(Role.of("a", 0)));
        assertThat(ComparisonTable.text(scenario, runs(scenario))).contains("No task began");
    }
}
