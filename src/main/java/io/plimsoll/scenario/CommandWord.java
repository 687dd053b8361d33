package io.plimsoll.scenario;

import io.plimsoll.sim.Command;
import java.util.List;

/** The words of commands in run files, and the keys that each takes beside {@code at} and {@code command}. */
enum CommandWord {
    STOP("stop", "agent"),
    RESUME("resume", "agent"),
    AGENTS("agents", "role", "count"),
    STRATEGY("strategy", "strategy"),
    DISPATCH("dispatch", "dispatch"),
    AUTOMATIC("automatic", "on"),
    ASSIGN_NEXT("assignNext"),
    ASSIGN_ALL("assignAll"),
    ASSIGN("assign", "task", "agent"),
    COMPLETE("complete", "task"),
    ADD_AGENT("addAgent", "agent"),
    REMOVE_AGENT("removeAgent", "agent"),
    ADD_TASK("addTask", "task"),
    EDIT_TASK("editTask", "task"),
    REMOVE_TASK("removeTask", "task"),
    RESET_WORKLOAD("resetWorkload", "agent"),
    WATCH("watch");

    private final String key;
    private final List<String> keys;

    CommandWord(String key, String... keys) {
        this.key = key;
        this.keys = List.of(keys);
    }

    String key() {
        return key;
    }

    List<String> keys() {
        return keys;
    }

    static CommandWord of(Command command) {
        return switch (command) {
            case Command.Stop _ -> STOP;
            case Command.Resume _ -> RESUME;
            case Command.SetAgents _ -> AGENTS;
            case Command.SwitchStrategy _ -> STRATEGY;
            case Command.SwitchDispatch _ -> DISPATCH;
            case Command.Automatic _ -> AUTOMATIC;
            case Command.AssignNext _ -> ASSIGN_NEXT;
            case Command.AssignAll _ -> ASSIGN_ALL;
            case Command.Assign _ -> ASSIGN;
            case Command.Complete _ -> COMPLETE;
            case Command.AddAgent _ -> ADD_AGENT;
            case Command.RemoveAgent _ -> REMOVE_AGENT;
            case Command.AddTask _ -> ADD_TASK;
            case Command.EditTask _ -> EDIT_TASK;
            case Command.RemoveTask _ -> REMOVE_TASK;
            case Command.ResetWorkload _ -> RESET_WORKLOAD;
            case Command.Watch _ -> WATCH;
        };
    }
}
