package io.plimsoll.ui.work;

import io.plimsoll.balance.Strategies;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Dispatch;
import org.jspecify.annotations.Nullable;

/** What commands are called wherever they are spoken of: in messages, in menus, among branches. */
public final class CommandWords {
    private CommandWords() {}

    /** A command as an act: "Stop backend-2". */
    public static String of(Command command) {
        return switch (command) {
            case Command.Stop c -> "Stop " + c.agent();
            case Command.Resume c -> "Resume " + c.agent();
            case Command.SetAgents c -> c.count() + " " + c.role();
            case Command.SwitchStrategy c -> "Strategy: " + Strategies.title(c.strategy());
            case Command.SwitchDispatch c -> "Dispatch: " + title(c.dispatch());
            case Command.Automatic c -> c.on() ? "Automatic assignment" : "Assignment by hand";
            case Command.AssignNext() -> "Assign next";
            case Command.AssignAll() -> "Assign all";
            case Command.Assign c -> "Assign " + c.task() + (c.agent() == null ? "" : " to " + c.agent());
            case Command.Complete c -> "Complete " + c.task();
            case Command.AddAgent c -> "Add agent " + c.agent().name();
            case Command.RemoveAgent c -> "Remove " + c.agent();
            case Command.AddTask c -> "Add task " + c.task().id();
            case Command.EditTask c -> "Edit task " + c.task().id();
            case Command.RemoveTask c -> "Remove " + c.task();
            case Command.ResetWorkload c -> "Reset the workload of " + c.agent();
            case Command.Watch() -> "Watch a real fleet";
        };
    }

    /** A command after a verb: "Undo stop backend-2"; names keep their letters. */
    public static String after(String verb, @Nullable TimedCommand timed) {
        if (timed == null) {
            return verb;
        }
        String words = of(timed.command());
        return verb + " " + Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String title(Dispatch dispatch) {
        return dispatch.title();
    }
}
