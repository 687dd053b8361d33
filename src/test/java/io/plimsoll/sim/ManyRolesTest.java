package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.Target.Measure;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As many roles as a file can hold cost no more than a multiple of what as many agents of one role do. */
class ManyRolesTest {
    private static final int ROLES = 30_000;
    /** Ways that go through all roles for each task, agent or role took more than 200 times as long. */
    private static final double MULTIPLE = 40;

    private static List<TaskSpec> tasks(int roles) {
        return IntStream.range(0, 2 * ROLES)
                .mapToObj(i -> TaskSpec.of("t" + i, "r" + i % roles, 1 + i % 7))
                .toList();
    }

    private static Scenario scenario(int roles) {
        return Scenario.named("many")
                .withRoles(IntStream.range(0, roles)
                        .mapToObj(i -> Role.of("r" + i, ROLES / roles))
                        .toList())
                .withTasks(tasks(roles))
                .withTargets(IntStream.range(0, roles)
                        .mapToObj(i -> new Target("r" + i, Measure.values()[i % 5], null, 1))
                        .toList());
    }

    /** Every role gets an agent by an entry of its own, all at one instant. */
    private static Scenario raised(int roles) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (int i = 0; i < ROLES; i++) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            counts.put("r" + i % roles, ROLES / roles);
            entries.add(new TimelineEntry(1, null, new TimelineEntry.SetAgents(counts)));
        }
        return Scenario.named("raised")
                .withAgents(List.of(AgentSpec.of("first", "r0")))
                .withTasks(tasks(roles))
                .withTimeline(entries);
    }

    private static long nanos(Scenario scenario) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            Simulation run = new Simulation(scenario);
            run.run();
            assertThat(run.results().tasks().completed()).isEqualTo(2 * ROLES);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    @Test
    @Tag("large")
    void aRunOfManyRolesTakesAsLongAsOneOfManyAgents() {
        long few = nanos(scenario(1));
        assertThat((double) nanos(scenario(ROLES)) / few).isLessThan(MULTIPLE);
    }

    @Test
    @Tag("large")
    void rolesThatGrowAtOneInstantAreArrangedOnce() {
        long few = nanos(raised(1));
        assertThat((double) nanos(raised(ROLES)) / few).isLessThan(MULTIPLE);
    }

    @Test
    void theTaskThatIsFirstInTheQueueIsAssignedFirstWhicheverItsRole() {
        List<String> assigned = new ArrayList<>();
        EventListener listener = new Hearing((run, type, time, task, agent) -> {
            if (type == EventType.ASSIGNED) {
                assigned.add(run.taskId(task));
            }
        });
        List<TaskSpec> tasks = new ArrayList<>();
        int[] priorities = {3, 9, 1, 7, 5, 9, 2, 8, 4, 6};
        for (int i = 0; i < priorities.length; i++) {
            tasks.add(new TaskSpec(
                    priorities[i] + "/" + i,
                    "r" + i % 4,
                    null,
                    priorities[i],
                    1,
                    0,
                    1,
                    List.of(),
                    null,
                    null,
                    null,
                    false));
        }
        Scenario scenario = Scenario.named("order")
                .withRoles(List.of(Role.of("r0", 3), Role.of("r1", 2), Role.of("r2", 1), Role.of("r3", 3)))
                .withTasks(tasks);
        new Simulation(scenario, listener, true).run();
        assertThat(assigned).containsExactly("9/1", "9/5", "8/7", "7/3", "5/4", "4/8", "3/0", "2/6", "6/9", "1/2");
    }
}
