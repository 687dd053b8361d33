package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A is idle, B begins with five tasks: who gets tasks that come one by one, where figures are seen every ten units. */
class StaleFiguresTest {
    private static TaskSpec task(double arrival, double effort) {
        return new TaskSpec("t" + arrival, "dev", null, 0, 1, arrival, effort, List.of(), null, null, null, false);
    }

    private static String chosen(String strategy, double refresh, List<TaskSpec> tasks) {
        StringBuilder chosen = new StringBuilder();
        EventListener listener = new Hearing((run, type, time, task, agent) -> {
            if (type == EventType.ASSIGNED) {
                chosen.append(run.agentName(agent));
            }
        });
        new Simulation(
                        Scenario.named("stale")
                                .withStrategy(StrategySpec.of(strategy))
                                .withDispatch(Dispatch.IMMEDIATE)
                                .withRefresh(refresh)
                                .withAgents(List.of(
                                        AgentSpec.of("A", "dev"),
                                        new AgentSpec("B", "dev", false, 1, 1, 1, List.of(), 5)))
                                .withTasks(tasks),
                        listener,
                        true)
                .run();
        return chosen.toString();
    }

    private static List<TaskSpec> each(int count, double effort) {
        List<TaskSpec> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(task(i, effort));
        }
        return tasks;
    }

    @Test
    void areAsTheyStoodAtTheLastMultiple() {
        assertThat(chosen("least-loaded", 10, each(40, 1000)))
                .as("at 10 A has 10 and B 5; at 20 A has 10 and B 15; at 30 A has 20 and B 15")
                .isEqualTo("A".repeat(10) + "B".repeat(10) + "A".repeat(10) + "B".repeat(10));
        assertThat(chosen("least-loaded", 0, each(8, 1000)))
                .as("always seen")
                .startsWith("AAAAA")
                .contains("B");
    }

    @Test
    void aMultipleBetweenTwoInstantsSeesThemAsTheyAreThen() {
        List<TaskSpec> tasks = new ArrayList<>();
        tasks.add(task(0, 11));
        tasks.add(task(1, 1));
        tasks.add(task(2, 1));
        tasks.add(task(3, 1000));
        tasks.add(task(4, 1000));
        tasks.add(task(5, 1000));
        // at 10 A has 6 tasks; at 11, 12 and 13 three of them end
        tasks.add(task(14, 1000));
        assertThat(chosen("least-loaded", 10, tasks)).isEqualTo("AAAAAAB");
        assertThat(chosen("least-loaded", 0, tasks)).as("three at 14").endsWith("A");
    }

    @Test
    void aMultipleThatIsAnInstantSeesItsFirstCompletions() {
        List<TaskSpec> tasks = new ArrayList<>();
        tasks.add(task(0, 10));
        for (int i = 1; i < 5; i++) {
            tasks.add(task(i, 1000));
        }
        tasks.add(task(10, 1000));
        tasks.add(task(11, 1000));
        assertThat(chosen("least-loaded", 10, tasks))
                .as("A has five as B has, until one of them ends at 10")
                .isEqualTo("AAAAAAA");
    }

    /** Six tasks shortly after one multiple, and another one at a time. */
    private static List<TaskSpec> sixAndOne(double from, double at) {
        List<TaskSpec> tasks = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            tasks.add(task(from + i * .001, 1000));
        }
        tasks.add(task(at, 1000));
        return tasks;
    }

    @Test
    void multiplesAreProductsAndNotWhatADivisionSays() {
        assertThat(29 * .01 / .01).isLessThan(29);
        assertThat(chosen("least-loaded", .01, sixAndOne(28 * .01, 29 * .01)))
                .as("at 29 times the period A has six")
                .isEqualTo("AAAAAAB");
        double before = Math.nextDown(35 * .01);
        assertThat(before / .01).isEqualTo(35);
        assertThat(chosen("least-loaded", .01, sixAndOne(34 * .01, before)))
                .as("as at 34 times the period, when A had none")
                .isEqualTo("AAAAAAA");
    }

    @Test
    void aPeriodThatIsFinerThanTheClockMeansAlways() {
        assertThat(chosen("least-loaded", 1e-20, each(8, 1000))).isEqualTo(chosen("least-loaded", 0, each(8, 1000)));
    }

    @Test
    void workInServiceIsSeenAsItWasThen() {
        List<TaskSpec> tasks = List.of(task(0, 16), task(14, 1000));
        assertThat(chosen("least-work", 10, tasks))
                .as("at 10 A had 6 to do, B 5; at 14 A has 2")
                .isEqualTo("AB");
        assertThat(chosen("least-work", 0, tasks)).isEqualTo("AA");
        assertThat(chosen("least-work", 10, List.of(task(0, 14), task(14, 1000))))
                .as("at 10 A had 4 to do")
                .isEqualTo("AA");
    }
}
