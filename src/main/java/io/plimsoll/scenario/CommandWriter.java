package io.plimsoll.scenario;

import static io.plimsoll.scenario.JsonTree.NODES;
import static io.plimsoll.scenario.JsonTree.number;
import static io.plimsoll.scenario.JsonTree.putIfPresent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.TimedCommand;

/** Commands as they stand in run files. */
final class CommandWriter {
    private CommandWriter() {}

    static ObjectNode write(TimedCommand timed) {
        ObjectNode object = NODES.objectNode();
        object.set("at", number(timed.at()));
        object.put("command", CommandWord.of(timed.command()).key());
        switch (timed.command()) {
            case Command.Stop c -> object.put("agent", c.agent());
            case Command.Resume c -> object.put("agent", c.agent());
            case Command.SetAgents c -> object.put("role", c.role()).put("count", c.count());
            case Command.SwitchStrategy c -> object.set("strategy", EntryWriter.strategy(c.strategy()));
            case Command.SwitchDispatch c -> object.put("dispatch", c.dispatch().key());
            case Command.Automatic c -> object.put("on", c.on());
            case Command.AssignNext _, Command.AssignAll _, Command.Watch _ -> {}
            case Command.Assign c -> {
                object.put("task", c.task());
                putIfPresent(object, "agent", c.agent());
            }
            case Command.Complete c -> object.put("task", c.task());
            case Command.AddAgent c -> object.set("agent", EntryWriter.agent(c.agent()));
            case Command.RemoveAgent c -> object.put("agent", c.agent());
            case Command.AddTask c -> object.set("task", EntryWriter.task(c.task()));
            case Command.EditTask c -> object.set("task", EntryWriter.task(c.task()));
            case Command.RemoveTask c -> object.put("task", c.task());
            case Command.ResetWorkload c -> object.put("agent", c.agent());
        }
        return object;
    }
}
