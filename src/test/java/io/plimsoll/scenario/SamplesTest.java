package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
    private static final List<String> STRATEGIES = List.of("least-loaded", "round-robin", "random");

    private static Scenario sample(String name) {
        return Samples.find(name).orElseThrow().read().orThrow();
    }

    private static Results run(Scenario scenario) {
        Simulation simulation = new Simulation(scenario);
        simulation.run();
        assertThat(simulation.failure()).isNull();
        return simulation.results();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"azure-llm", "release-week", "contact-centre", "coding-agents", "azure-stream", "azure-days"})
    void everyGoodSampleRunsToItsEndAndItsWaitsDifferByStrategy(String name) {
        Set<Double> waits = new HashSet<>();
        for (String strategy : STRATEGIES) {
            Results results = run(sample(name).withStrategy(StrategySpec.of(strategy)));
            assertThat(results.tasks().completed()).as(strategy).isGreaterThan(100);
            waits.add(results.waits().mean());
        }
        assertThat(waits).hasSize(STRATEGIES.size()).doesNotContainNull();
    }

    @Test
    void withWhenIdleAndEqualAgentsTheRealTraceWaitsTheSameToTheBit() {
        Scenario scenario = sample("azure-llm").withDispatch(Dispatch.WHEN_IDLE);
        Results first = run(scenario);
        for (String strategy : STRATEGIES) {
            Results results = run(scenario.withStrategy(StrategySpec.of(strategy)));
            assertThat(results.waits()).as(strategy).isEqualTo(first.waits());
            assertThat(results.makespan()).as(strategy).isEqualTo(first.makespan());
        }
        assertThat(run(scenario.withStrategy(StrategySpec.of("random"))).agents())
                .as("who did what differs")
                .isNotEqualTo(first.agents());
    }

    @Test
    void aFourthAgentMakesGrahamsTasksLater() {
        Scenario three = sample("graham");
        assertThat(run(three).makespan()).isEqualTo(12);
        assertThat(run(three).targets().get(0).met()).isTrue();
        Scenario four = three.withRoles(List.of(three.roles().get(0).withAgents(4)));
        assertThat(run(four).makespan()).isEqualTo(15);
        assertThat(run(four).targets().get(0).met()).isFalse();
    }

    @Test
    void theReleaseWeekNeedsOps() {
        assertThat(run(sample("release-week")).rolesNeeded()).containsExactly("ops");
    }

    @Test
    void theContactCentreHasAServiceLevel() {
        assertThat(run(sample("contact-centre")).targets())
                .anySatisfy(target -> assertThat(target.target().statistic()).isEqualTo("p80"));
    }

    @Test
    void theBrokenOneHasExactlyItsNineMistakes() {
        Reading reading = Samples.find("broken").orElseThrow().read();
        assertThat(reading.ok()).isFalse();
        assertThat(reading.problems().stream().filter(Problem::isError).map(Problem::pointer))
                .containsExactly(
                        "/timeUnit",
                        "/strategy",
                        "/roles/backend/agents",
                        "/agents/0/speed",
                        "/tasks/1/id",
                        "/tasks/2",
                        "/tasks/3/dependsOn/0",
                        "/tasks/5/dependsOn/0",
                        "/tasks/5/prioritty");
    }

    @Test
    void theRealOnesNameTheirSourceAndAreSmall() throws IOException {
        assertThat(sample("azure-llm").description()).contains("CC BY 4.0", "Splitwise", "AzurePublicDataset");
        assertThat(sample("azure-stream").description()).contains("CC BY 4.0", "Splitwise", "AzurePublicDataset");
        assertThat(sample("azure-days").description()).contains("CC BY 4.0", "Splitwise", "AzurePublicDataset");
        assertThat(sample("coding-agents").description()).contains("MIT", "Jira-Dataset-Time-Estimate-Study");
        for (Sample sample : Samples.all()) {
            assertThat(sample.bytes()).as(sample.name()).hasSizeLessThan(200_000);
            assertThat(sample.title()).isNotBlank();
            assertThat(sample.teaches()).endsWith(sample.teaches().contains("?") ? "?" : ".");
        }
        assertThat(Samples.all().getFirst()).isEqualTo(Samples.FIRST);
    }
}
