package io.plimsoll.lab.selftest;

import io.plimsoll.lab.work.WholeRun;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.QueueDiscipline;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Makespans of jobs with dependencies: more agents, shorter tasks, fewer dependencies or another order can each make the whole take longer.
 * Source: R. Graham, "Bounds on multiprocessing timing anomalies", SIAM J. Applied Mathematics 17, 1969; the same for longest first.
 */
final class PrecedenceChecks {
    private static final int[] EFFORTS = {3, 2, 2, 2, 4, 4, 4, 4, 9};
    private static final Map<Integer, List<Integer>> AFTER =
            Map.of(9, List.of(1), 5, List.of(4), 6, List.of(4), 7, List.of(4), 8, List.of(4));
    private static final List<Integer> INDEPENDENT = List.of(7, 8, 9);
    private static final List<Integer> AS_NUMBERED = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private PrecedenceChecks() {}

    static List<Check> all() {
        List<Integer> all = List.of(5, 6, 7, 8, 9);
        return List.of(
                graham("3 agents", "12", 3, 0, all, AS_NUMBERED),
                graham("4 agents take longer", "15", 4, 0, all, AS_NUMBERED),
                graham("shorter tasks take longer", "13", 3, 1, all, AS_NUMBERED),
                graham("fewer dependencies take longer", "16", 3, 0, INDEPENDENT, AS_NUMBERED),
                graham("another list takes longer", "14", 3, 0, all, List.of(1, 2, 4, 5, 6, 3, 9, 7, 8)),
                longestFirst("longest first at its worst", "11", QueueDiscipline.LONGEST_FIRST, 5, 5, 4, 4, 3, 3, 3),
                longestFirst("the best list for the same", "9", QueueDiscipline.LIST, 5, 5, 3, 3, 4, 4, 3));
    }

    private static Check graham(
            String name, String known, int agents, int less, List<Integer> dependent, List<Integer> list) {
        List<TaskSpec> tasks = list.stream()
                .map(number -> task(
                        number,
                        EFFORTS[number - 1] - less,
                        dependent.contains(number) ? AFTER.getOrDefault(number, List.of()) : List.of()))
                .toList();
        return makespan("Graham: " + name, known, agents, QueueDiscipline.LIST, tasks);
    }

    private static Check longestFirst(String name, String known, QueueDiscipline queue, int... efforts) {
        List<TaskSpec> tasks = new ArrayList<>();
        IntStream.range(0, efforts.length).forEach(i -> tasks.add(task(i + 1, efforts[i], List.of())));
        return makespan(name, known, 3, queue, tasks);
    }

    private static TaskSpec task(int number, double effort, List<Integer> after) {
        List<String> dependsOn = after.stream().map(String::valueOf).toList();
        return new TaskSpec("" + number, "r", null, 0, 1, 0, effort, dependsOn, null, null, null, false);
    }

    private static Check makespan(String name, String known, int agents, QueueDiscipline queue, List<TaskSpec> tasks) {
        Scenario scenario = Scenario.named(name)
                .withQueue(queue)
                .withRoles(List.of(Role.of("r", agents)))
                .withTasks(tasks);
        return new Check.Exact("Makespans", name, known, () -> {
            Simulation run = Objects.requireNonNull(WholeRun.of(scenario, EventListener.NONE, () -> false));
            return Words.number(Objects.requireNonNull(run.results().makespan()));
        });
    }
}
