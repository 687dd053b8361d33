package io.plimsoll.scenario;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One command of a run file. Whether its agent or task exists then is only known when it is done again. */
final class CommandBinder {
    private final Problems problems;

    CommandBinder(Problems problems) {
        this.problems = problems;
    }

    @Nullable TimedCommand bind(Node node) {
        Fields open = Fields.open(node, problems);
        if (open == null) {
            return null;
        }
        Node wordNode = open.require("command");
        CommandWord word = wordNode == null ? null : open.choice("command", CommandWord.values(), CommandWord::key);
        if (word == null) {
            return null;
        }
        List<String> keys = new ArrayList<>(word.keys());
        keys.addAll(List.of("at", "command"));
        Fields fields = Fields.of(node, keys, problems);
        if (fields == null) {
            return null;
        }
        double at = fields.requiredNumber("at", Range.TIME, 0);
        Command command = command(word, fields);
        return command == null ? null : new TimedCommand(at, command);
    }

    private @Nullable Command command(CommandWord word, Fields f) {
        return switch (word) {
            case STOP -> new Command.Stop(f.name("agent"));
            case RESUME -> new Command.Resume(f.name("agent"));
            case AGENTS -> new Command.SetAgents(f.name("role"), f.requiredWhole("count", 0, Bounds.AGENTS, 0));
            case STRATEGY -> strategy(f);
            case DISPATCH -> dispatch(f);
            case AUTOMATIC -> automatic(f);
            case ASSIGN_NEXT -> new Command.AssignNext();
            case ASSIGN_ALL -> new Command.AssignAll();
            case ASSIGN -> new Command.Assign(f.name("task"), f.optionalName("agent"));
            case COMPLETE -> new Command.Complete(f.name("task"));
            case ADD_AGENT -> addAgent(f);
            case REMOVE_AGENT -> new Command.RemoveAgent(f.name("agent"));
            case ADD_TASK -> {
                TaskSpec task = task(f);
                yield task == null ? null : new Command.AddTask(task);
            }
            case EDIT_TASK -> {
                TaskSpec task = task(f);
                yield task == null ? null : new Command.EditTask(task);
            }
            case REMOVE_TASK -> new Command.RemoveTask(f.name("task"));
            case RESET_WORKLOAD -> new Command.ResetWorkload(f.name("agent"));
            case WATCH -> new Command.Watch();
        };
    }

    private @Nullable Command strategy(Fields f) {
        Node node = f.require("strategy");
        StrategySpec strategy = node == null ? null : new StrategyBinder(problems).bind(node);
        return strategy == null ? null : new Command.SwitchStrategy(strategy);
    }

    private static @Nullable Command dispatch(Fields f) {
        Dispatch dispatch =
                f.require("dispatch") == null ? null : f.choice("dispatch", Dispatch.values(), Dispatch::key);
        return dispatch == null ? null : new Command.SwitchDispatch(dispatch);
    }

    private @Nullable Command automatic(Fields f) {
        Node node = f.require("on");
        Boolean on = node == null ? null : new Values(problems).truth(node);
        return on == null ? null : new Command.Automatic(on);
    }

    private @Nullable Command addAgent(Fields f) {
        Node node = f.require("agent");
        AgentSpec agent = node == null ? null : new AgentBinder(problems).bind(node);
        return agent == null ? null : new Command.AddAgent(agent);
    }

    private @Nullable TaskSpec task(Fields f) {
        Node node = f.require("task");
        return node == null ? null : new TaskBinder(problems).bind(node);
    }
}
