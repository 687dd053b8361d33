package io.plimsoll.lab.work;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.TimedCommand;
import java.util.List;

/**
 * What an operator does to a run, whatever happens in it. Immutable.
 *
 * @param commands in the order of their times
 * @param opening how many of them are given before the clock is let go
 */
public record Script(List<TimedCommand> commands, int opening) {
    /** Nobody does anything. */
    public static final Script NONE = new Script(List.of(), 0);

    /** Copies the list and checks the range. */
    public Script {
        commands = List.copyOf(commands);
        if (opening < 0 || opening > commands.size()) {
            throw new IllegalArgumentException("opening must be from 0 to " + commands.size() + ": " + opening);
        }
    }

    /** Without switches of strategy and dispatch mode: where these are compared, they stay as they are. */
    public Script withoutSwitches() {
        int left = (int)
                commands.subList(0, opening).stream().filter(Script::stays).count();
        return new Script(commands.stream().filter(Script::stays).toList(), left);
    }

    private static boolean stays(TimedCommand timed) {
        return !(timed.command() instanceof Command.SwitchStrategy
                || timed.command() instanceof Command.SwitchDispatch);
    }
}
