package io.plimsoll.sim.reference;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.List;

/** What an operator might do to one of the {@link RandomScenarios}, sensible or not. */
public final class RandomCommands {
    private final RandomSource random;
    private final boolean exact;
    private final List<TaskSpec> tasks;
    private int added;

    private RandomCommands(Scenario scenario, long seed) {
        random = new RandomSource(~seed);
        exact = RandomScenarios.exact(seed);
        tasks = new ArrayList<>(scenario.tasks());
    }

    /** The commands of a seed, in order of time; none for half of the seeds. */
    public static List<TimedCommand> of(Scenario scenario, long seed) {
        RandomCommands source = new RandomCommands(scenario, seed);
        List<TimedCommand> commands = new ArrayList<>();
        int count = seed % 2 == 0 ? 0 : source.from(1, 9);
        double at = 0;
        Double until = scenario.run().until();
        for (int i = 0; i < count; i++) {
            at += source.random.below(2) * source.from(0, 6) * .5;
            if (until == null || at < until) {
                commands.add(new TimedCommand(at, source.command()));
            }
        }
        return commands;
    }

    private int from(int from, int to) {
        return RandomScenarios.from(random, from, to);
    }

    private String agent() {
        return List.of("a-1", "a-2", "a-3", "b-1", "x1", "x2", "n1", "nobody").get(random.below(8));
    }

    private String task() {
        return random.below(5) == 0 ? "s1-" + from(1, 5) : "T" + from(1, 9 + added);
    }

    private String role() {
        return RandomScenarios.ROLES.get(random.below(3));
    }

    private Command command() {
        return switch (from(0, 16)) {
            case 0 -> new Command.Stop(agent());
            case 1 -> new Command.Resume(agent());
            case 2 -> new Command.SetAgents("a", from(0, 4));
            case 3 -> new Command.SwitchStrategy(RandomScenarios.strategy(random, exact));
            case 4 -> new Command.SwitchDispatch(Dispatch.values()[random.below(2)]);
            case 5, 6 -> new Command.Automatic(random.below(2) == 0);
            case 7 -> new Command.AssignNext();
            case 8 -> new Command.AssignAll();
            case 9 -> new Command.Assign(task(), null);
            case 10 -> new Command.Assign(task(), agent());
            case 11 -> new Command.Complete(task());
            case 12 -> new Command.AddAgent(newAgent());
            case 13 -> new Command.RemoveAgent(agent());
            case 14 -> new Command.AddTask(newTask());
            case 15 -> random.below(2) == 0 ? edit() : new Command.RemoveTask(task());
            default -> random.below(3) == 0 ? new Command.Watch() : new Command.ResetWorkload(agent());
        };
    }

    private AgentSpec newAgent() {
        return RandomScenarios.agent(random, "n" + from(1, 3));
    }

    private TaskSpec newTask() {
        added++;
        TaskSpec drawn = RandomScenarios.task(random, "T" + (9 + added), tasks);
        TaskSpec task = new TaskSpec(
                drawn.id(),
                drawn.role(),
                null,
                drawn.priority(),
                1,
                drawn.arrival(),
                drawn.effort(),
                drawn.dependsOn(),
                drawn.due(),
                drawn.patience(),
                null,
                false);
        tasks.add(task);
        return task;
    }

    /** Another description for a task; its role stays, as do its arrival and what it depends on. */
    private Command edit() {
        if (tasks.isEmpty()) {
            return new Command.AssignNext();
        }
        TaskSpec old = tasks.get(random.below(tasks.size()));
        TaskSpec drawn = RandomScenarios.task(random, old.id(), List.of());
        return new Command.EditTask(new TaskSpec(
                old.id(),
                old.role(),
                null,
                drawn.priority(),
                1,
                old.arrival(),
                drawn.effort(),
                old.dependsOn(),
                drawn.due(),
                drawn.patience(),
                null,
                old.completed()));
    }
}
