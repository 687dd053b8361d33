package io.plimsoll.lab.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.scenario.ScenarioWriter;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class MoreOfTheSameTest {
    private static TaskSpec task(String id, String role, int priority, double arrival, double effort, String... on) {
        return new TaskSpec(id, role, null, priority, 1, arrival, effort, List.of(on), null, null, null, false);
    }

    /** 2,000 tasks of role a, one a minute, 5 of role b, 20 of role c at once. */
    private static Scenario trace() {
        Random random = new Random(7);
        List<TaskSpec> tasks = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < 2_000; i++) {
            at += -Math.log(1 - random.nextDouble());
            tasks.add(task("t" + i, "a", i % 3 == 0 ? 1 : 2, at, 0.5 + random.nextDouble()));
        }
        for (int i = 0; i < 5; i++) {
            tasks.add(task("a-" + i, "b", 0, 10 * i, 1, i == 0 ? new String[] {"t1"} : new String[] {"t1", "a-0"}));
        }
        for (int i = 0; i < 20; i++) {
            tasks.add(task("c" + i, "c", 0, 50, 1));
        }
        tasks.sort(Comparator.comparingDouble(TaskSpec::arrival));
        return Scenario.named("trace")
                .withRoles(List.of(Role.of("a", 3), Role.of("b", 1), Role.of("c", 1)))
                .withTasks(tasks);
    }

    @Test
    void aRoleBecomesAStreamThatBringsAsMuchWork() {
        Scenario trace = trace();
        MoreOfTheSame more = MoreOfTheSame.of(trace, Choice.BEST);
        Scenario scenario = more.scenario();
        assertThat(scenario.arrivals()).hasSize(1);
        ArrivalStream stream = scenario.arrivals().getFirst();
        // ids as a-0 are taken by tasks that stay
        assertThat(stream.name()).isEqualTo("a stream");
        assertThat(stream.role()).isEqualTo("a");
        assertThat(stream.priority()).isEqualTo(2);
        assertThat(stream.until()).isEqualTo(trace.tasks().getLast().arrival());
        assertThat(stream.interarrival().mean()).isCloseTo(1, Percentage.withPercentage(6));
        assertThat(stream.effort().mean()).isCloseTo(1, Percentage.withPercentage(6));
        assertThat(scenario.tasks()).hasSize(25);
        assertThat(scenario.tasks().stream().flatMap(task -> task.dependsOn().stream()))
                .containsOnly("a-0");
        assertThat(more.notes())
                .containsExactly(
                        "the tasks of role \"b\" stay as they are: fewer than 10, they show no stream",
                        "the tasks of role \"c\" stay as they are: all arriving at once, they show no stream",
                        "5 tasks depend on others; the tasks of a stream do not",
                        "stream \"a stream\" has one priority, the one that most of its tasks have: 2");
        Simulation simulation = new Simulation(scenario, EventListener.NONE, true);
        simulation.run();
        assertThat(simulation.taskCount()).isBetween(1_800, 2_250);
    }

    @Test
    void oneStreamCanDrawFromSomethingElse() {
        Scenario trace = trace();
        MoreOfTheSame best = MoreOfTheSame.of(trace, Choice.BEST);
        MoreOfTheSame other = best.choosing(0, Choice.GAMMA, Choice.EMPIRICAL);
        MoreOfTheSame.Stream stream = other.streams().getFirst();
        assertThat(stream.interarrivalChoice()).isEqualTo(Choice.GAMMA);
        assertThat(stream.stream().interarrival()).isInstanceOf(Distribution.Gamma.class);
        assertThat(stream.stream().effort()).isEqualTo(stream.effort().resampled());
        assertThat(other.scenario().arrivals()).containsExactly(stream.stream());
        assertThat(other.scenario().description()).isEqualTo(best.scenario().description());
        assertThat(other.notes()).isEqualTo(best.notes());
        assertThat(other.choosing(0, Choice.BEST, Choice.BEST)).isEqualTo(best);
    }

    @Test
    void whatIsWrittenIsRead() {
        for (Choice choice : Choice.values()) {
            Scenario scenario = MoreOfTheSame.of(trace(), choice).scenario();
            String text = ScenarioWriter.write(scenario);
            assertThat(ScenarioReader.read(text.getBytes(StandardCharsets.UTF_8))
                            .scenario())
                    .as(choice.key())
                    .isEqualTo(scenario);
        }
        assertThat(MoreOfTheSame.of(trace(), Choice.EMPIRICAL)
                        .scenario()
                        .arrivals()
                        .getFirst()
                        .effort())
                .isInstanceOf(Distribution.Empirical.class);
    }
}
