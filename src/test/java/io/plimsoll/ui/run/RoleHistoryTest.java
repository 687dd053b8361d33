package io.plimsoll.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.travel.Course;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the history says of a role is what its tasks and agents say, after every event and every act. */
class RoleHistoryTest {
    private final Map<Long, TaskFigure> tasks = new HashMap<>();
    private int checked;

    private static ArrivalStream impatient(String name, String role) {
        return new ArrivalStream(
                name,
                role,
                new Distribution.Exponential(2),
                new Distribution.Exponential(5),
                1,
                0,
                new Distribution.Exponential(9),
                0,
                null,
                null,
                null);
    }

    private static RunSession session(Scenario scenario) {
        return new RunSession(scenario, Course.NONE, () -> 0, Speed.FASTEST);
    }

    private Snapshot see(RunSession session) {
        Snapshot seen = session.snapshot();
        if (seen.allTasks()) {
            tasks.clear();
        }
        seen.changedTasks().forEach(task -> tasks.put(task.number(), task));
        return seen;
    }

    private static double last(Snapshot seen, HistoryView.Kind kind, int role) {
        HistoryView.Series line = seen.history().line(kind, role).orElseThrow();
        assertThat(line.role()).isEqualTo(role);
        return line.last(seen.history().buckets() - 1);
    }

    private void check(Snapshot seen) {
        if (Double.isNaN(last(seen, HistoryView.Kind.QUEUE, 0))) {
            return; // nothing has happened yet
        }
        checked++;
        for (RoleFigure role : seen.roles()) {
            long queue = tasks.values().stream()
                    .filter(task -> task.role() == role.number())
                    .filter(task -> task.state() == TaskState.PENDING || task.state() == TaskState.ASSIGNED)
                    .count();
            long workload = seen.agents().stream()
                    .filter(agent -> agent.role() == role.number())
                    .mapToLong(AgentFigure::workload)
                    .sum();
            assertThat(last(seen, HistoryView.Kind.QUEUE, role.number()))
                    .as("queue of %s at %s", role.name(), seen.now())
                    .isEqualTo(queue);
            assertThat(last(seen, HistoryView.Kind.WORKLOAD, role.number()))
                    .as("workload of %s at %s", role.name(), seen.now())
                    .isEqualTo(workload);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void saysWhatTasksAndAgentsSay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RunSession session = session(Scenario.named("Two kinds")
                .withSeed(seed)
                .withDispatch(seed % 2 == 0 ? Dispatch.WHEN_IDLE : Dispatch.IMMEDIATE)
                .withStrategy(StrategySpec.of("least-loaded"))
                .withRoles(List.of(Role.of("dev", 3), Role.of("qa", 2)))
                .withArrivals(List.of(impatient("bug", "dev"), impatient("check", "qa")))
                .withRun(RunLimits.until(500)));
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            session.step();
            check(see(session));
            String role = random.nextBoolean() ? "dev" : "qa";
            String some = added.isEmpty() ? "T-0" : added.get(random.nextInt(added.size()));
            switch (random.nextInt(12)) {
                case 0 -> {
                    added.add("T-" + i);
                    session.act(new Command.AddTask(TaskSpec.of("T-" + i, role, 4)));
                }
                case 1 -> session.act(new Command.EditTask(TaskSpec.of(some, role, 2)));
                case 2 -> session.act(new Command.RemoveTask(some));
                case 3 -> session.act(new Command.Stop(role + "-1"));
                case 4 -> session.act(new Command.Resume(role + "-1"));
                case 5 -> session.act(new Command.SetAgents(role, 1 + random.nextInt(4)));
                case 6 -> {
                    session.seek(session.snapshot().now() / 2);
                    while (session.onTheWay()) {
                        session.advance();
                    }
                    tasks.clear();
                }
                default -> {}
            }
            check(see(session));
        }
        assertThat(checked).isGreaterThan(500);
    }

    @Test
    void theWaitOfARoleIsOfItsOwnTasks() {
        RunSession session = session(Scenario.named("Two kinds")
                .withRoles(List.of(Role.of("dev", 1), Role.of("qa", 1), Role.of("ops", 1)))
                .withTasks(List.of(
                        TaskSpec.of("E", "ops", 1),
                        TaskSpec.of("F", "ops", 1),
                        TaskSpec.of("A", "dev", 4),
                        TaskSpec.of("B", "dev", 4),
                        TaskSpec.of("C", "qa", 10),
                        TaskSpec.of("D", "qa", 10)))
                .withTargets(List.of(
                        new Target("dev", Target.Measure.WAIT, null, 3),
                        new Target("qa", Target.Measure.WAIT, 100.0, 8))));
        while (session.snapshot().now() < 10) {
            session.step();
        }
        Snapshot seen = see(session);
        assertThat(last(seen, HistoryView.Kind.WAIT, 0)).isEqualTo(2);
        assertThat(last(seen, HistoryView.Kind.WAIT, 1)).as("the greatest").isEqualTo(10);
        assertThat(last(seen, HistoryView.Kind.WAIT, 2)).isEqualTo(0.5);
        assertThat(List.of(0, 1, 2))
                .extracting(
                        role -> seen.history().line(HistoryView.Kind.WAIT, role).orElseThrow())
                .extracting(HistoryView.Series::label, HistoryView.Series::limit)
                .containsExactly(tuple("Wait mean", 3.0), tuple("Wait p100", 8.0), tuple("Wait mean", null));
    }

    @Test
    void aRoleBeyondTheFirstEightHasTheLineOfAll() {
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            roles.add(Role.of("r" + i, 1));
        }
        HistoryView seen = see(session(
                        Scenario.named("Many").withRoles(roles).withTasks(List.of(TaskSpec.of("A", "r8", 1)))))
                .history();
        assertThat(seen.line(HistoryView.Kind.QUEUE, 7).orElseThrow().role()).isEqualTo(7);
        assertThat(seen.line(HistoryView.Kind.QUEUE, 8).orElseThrow().role()).isEqualTo(-1);
        assertThat(seen.line(HistoryView.Kind.QUEUE, -1).orElseThrow().role()).isEqualTo(-1);
    }
}
