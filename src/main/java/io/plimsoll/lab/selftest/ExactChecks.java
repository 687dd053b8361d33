package io.plimsoll.lab.selftest;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Answers that follow from rules alone. With equal agents and efforts, taking turns and one queue give each task the same agent's free time;
 * where tasks wait in one queue, whoever is idle begins the next one. Jain's index: R. Jain, D. Chiu, W. Hawe, DEC TR-301, 1984.
 */
final class ExactChecks {
    private static final String GROUP = "By rule";
    private static final long TASKS = 20_000;

    private ExactChecks() {}

    static List<Check> all() {
        return List.of(
                turnsAreOneQueue(2, .5),
                turnsAreOneQueue(7, .9),
                workIsConserved(3, .8),
                jain(27 / 35.0, 1, 3, 5),
                jain(5 / 6.0, 1, 2, 3, 4));
    }

    private static Check turnsAreOneQueue(int agents, double load) {
        Scenario turns =
                Model.apart("round-robin", agents, load, Model.CONSTANT, TASKS).scenario("t", 1);
        return begins(
                "round-robin of constant efforts begins as one queue does, " + agents + " agents at " + load,
                turns,
                turns.withDispatch(Dispatch.WHEN_IDLE));
    }

    private static Check workIsConserved(int agents, double load) {
        Scenario shared = Model.shared(agents, load, Model.EXPONENTIAL, TASKS).scenario("t", 1);
        return begins(
                "who is idle makes no difference in one queue, " + agents + " agents at " + load,
                shared,
                shared.withStrategy(StrategySpec.of("random")));
    }

    private static Check begins(String name, Scenario one, Scenario other) {
        return new Check.Exact(GROUP, name, "every task", () -> Begins.compared(Begins.of(one), Begins.of(other), 0));
    }

    private static Check jain(double known, int... counts) {
        return new Check.Exact(
                GROUP,
                "fairness of " + IntStream.of(counts).boxed().toList(),
                Words.number(known),
                () -> Words.number(fairness(counts)));
    }

    /** Gives so many tasks to each agent by hand. */
    private static double fairness(int... counts) {
        List<TaskSpec> tasks = new ArrayList<>();
        List<Command> given = new ArrayList<>();
        for (int agent = 0; agent < counts.length; agent++) {
            for (int i = 0; i < counts[agent]; i++) {
                String id = "T" + tasks.size();
                tasks.add(TaskSpec.of(id, "r", 1));
                given.add(new Command.Assign(id, "r-" + (agent + 1)));
            }
        }
        Simulation run = new Simulation(Scenario.named("by hand")
                .withDispatch(Dispatch.IMMEDIATE)
                .withRoles(List.of(Role.of("r", counts.length)))
                .withTasks(tasks));
        given.forEach(run::apply);
        run.run();
        return Objects.requireNonNull(run.results().fairness());
    }
}
