package io.plimsoll.sim;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.TaskSpec;

/** Does what an operator commands, or refuses it before anything has changed. */
final class Operator {
    private final Engine engine;

    Operator(Engine engine) {
        this.engine = engine;
    }

    Outcome apply(Command command) {
        if (engine.closed()) {
            return Outcome.refused("the run has ended");
        }
        Outcome outcome = switch (command) {
            case Command.Stop c -> stop(c.agent());
            case Command.Resume c -> resume(c.agent());
            case Command.SetAgents c -> setAgents(c.role(), c.count());
            case Command.SwitchStrategy c -> strategy(c.strategy());
            case Command.SwitchDispatch c -> dispatch(c.dispatch());
            case Command.Automatic c -> automatic(c.on());
            case Command.AssignNext() -> assignNext();
            case Command.AssignAll() -> assignAll();
            case Command.Assign c -> assign(c);
            case Command.Complete c -> complete(c.task());
            case Command.AddAgent c -> addAgent(c.agent());
            case Command.RemoveAgent c -> removeAgent(c.agent());
            case Command.AddTask c -> addTask(c.task());
            case Command.EditTask c -> editTask(c.task());
            case Command.RemoveTask c -> removeTask(c.task());
            case Command.ResetWorkload c -> resetWorkload(c.agent());
            case Command.Watch() -> watch();
        };
        if (outcome.done()) {
            engine.settle();
            engine.floor.settled();
        }
        return outcome;
    }

    // ---- agents

    private Outcome stop(String name) {
        int agent = engine.roster.number(name);
        if (agent < 0) {
            return noAgent(name);
        }
        if (engine.floor.agents.stopped[agent]) {
            return Outcome.refused(name + " is stopped already");
        }
        engine.staffing.stop(agent);
        return Outcome.DONE;
    }

    private Outcome resume(String name) {
        int agent = engine.roster.number(name);
        if (agent < 0) {
            return noAgent(name);
        }
        if (!engine.floor.agents.stopped[agent]) {
            return Outcome.refused(name + " is not stopped");
        }
        engine.staffing.resume(agent);
        return Outcome.DONE;
    }

    private Outcome setAgents(String roleName, int count) {
        int role = engine.floor.roles.number(roleName);
        if (role < 0) {
            return Outcome.refused("there is no role \"" + roleName + "\"");
        }
        int present = engine.floor.roles.generatedOnRoster[role];
        if (count == present) {
            return Outcome.refused(roleName + " has " + count + " generated agents already");
        }
        int joining = count - engine.floor.roles.generatedCount[role];
        if (count < 0 || joining > Bounds.AGENTS - engine.floor.agents.size()) {
            return Outcome.refused(
                    "the number of agents must be from 0 to " + Bounds.AGENTS + " in all: " + roleName + " " + count);
        }
        for (int k = engine.floor.roles.generatedCount[role] + 1; k <= count; k++) {
            if (engine.roster.number(roleName + "-" + k) >= 0) {
                return Outcome.refused("there is an agent named " + roleName + "-" + k + " already");
            }
        }
        engine.staffing.setAgents(role, count);
        return Outcome.DONE;
    }

    private Outcome addAgent(AgentSpec spec) {
        if (engine.roster.number(spec.name()) >= 0) {
            return Outcome.refused("there is, or was, an agent named " + spec.name() + ": choose another name");
        }
        int dash = spec.name().lastIndexOf('-');
        if (dash > 0
                && isNumber(spec.name(), dash)
                && engine.generates(spec.name().substring(0, dash))) {
            return Outcome.refused("the name " + spec.name() + " belongs to the agents that the role generates");
        }
        if (engine.floor.agents.size() >= Bounds.AGENTS) {
            return Outcome.refused("there are " + Bounds.AGENTS + " agents already, the most there can be");
        }
        int agent = engine.roster.add(spec, engine.floor.now);
        engine.staffing.joined(agent);
        int role = engine.floor.agents.roles[agent][0];
        engine.floor.emit(EventType.ROSTER, -1, agent, role, engine.floor.roles.generatedOnRoster[role]);
        return Outcome.DONE;
    }

    private Outcome removeAgent(String name) {
        int agent = engine.roster.number(name);
        if (agent < 0) {
            return noAgent(name);
        }
        if (!engine.floor.agents.onRoster[agent]) {
            return Outcome.refused(name + " has left already");
        }
        engine.staffing.leave(agent);
        return Outcome.DONE;
    }

    private Outcome resetWorkload(String name) {
        int agent = engine.roster.number(name);
        if (agent < 0) {
            return noAgent(name);
        }
        int initial = engine.floor.agents.initialWorkload[agent];
        if (initial == 0) {
            return Outcome.refused(name + " carries nothing from before the run");
        }
        engine.floor.agents.lost(agent, initial, engine.floor.now);
        engine.floor.agents.initialWorkload[agent] = 0;
        engine.floor.fleet.forget(agent, initial);
        return Outcome.DONE;
    }

    // ---- rules

    private Outcome strategy(StrategySpec spec) {
        try {
            Strategies.create(spec);
        } catch (IllegalArgumentException e) {
            return Outcome.refused(String.valueOf(e.getMessage()));
        }
        engine.floor.switchStrategy(spec);
        return Outcome.DONE;
    }

    private Outcome dispatch(Dispatch next) {
        engine.floor.switchDispatch(next);
        return Outcome.DONE;
    }

    private Outcome automatic(boolean on) {
        engine.floor.automatic = on;
        return Outcome.DONE;
    }

    private Outcome watch() {
        if (engine.floor.watched) {
            return Outcome.refused("the run is watched already");
        }
        engine.floor.watched = true;
        return Outcome.DONE;
    }

    // ---- tasks

    private Outcome assignNext() {
        return engine.floor.assignNext() ? Outcome.DONE : nothingToAssign();
    }

    private Outcome assignAll() {
        return engine.floor.assignAll() ? Outcome.DONE : nothingToAssign();
    }

    private Outcome nothingToAssign() {
        for (int role = 0; role < engine.floor.roles.size(); role++) {
            if (engine.floor.waiting.length(role) > 0) {
                return Outcome.refused("no waiting task can be assigned: " + engine.floor.whyWaiting(role));
            }
        }
        return Outcome.refused("no task is waiting");
    }

    private Outcome assign(Command.Assign command) {
        int task = engine.book.slot(command.task());
        if (task < 0) {
            return noTask(command.task());
        }
        if (engine.floor.tasks.state(task) != TaskState.PENDING) {
            return Outcome.refused(
                    command.task() + " is " + engine.floor.tasks.state(task).label() + ", not waiting");
        }
        int role = engine.floor.tasks.role[task];
        if (command.agent() == null) {
            if (engine.floor.fleet.candidates(role) == 0) {
                return Outcome.refused(engine.floor.whyWaiting(role));
            }
            engine.floor.assign(task, engine.floor.choose(task));
            return Outcome.DONE;
        }
        String name = command.agent();
        int agent = engine.roster.number(name);
        if (agent < 0 || !engine.floor.agents.onRoster[agent]) {
            return noAgent(name);
        }
        if (!engine.floor.agents.canTake(agent, role)) {
            return Outcome.refused(name + " takes no tasks of role \"" + engine.floor.roles.name[role] + "\"");
        }
        if (engine.floor.agents.stopped[agent]) {
            return Outcome.refused(name + " is stopped");
        }
        if (!engine.floor.fleet.isCandidate(agent)) {
            return Outcome.refused(name + " is not idle");
        }
        engine.floor.assignAsTold(task, agent);
        return Outcome.DONE;
    }

    private Outcome complete(String id) {
        int task = engine.book.slot(id);
        if (task < 0) {
            return noTask(id);
        }
        if (engine.floor.tasks.state(task) != TaskState.IN_PROGRESS) {
            return Outcome.refused(id + " is " + engine.floor.tasks.state(task).label() + ", not in progress");
        }
        engine.floor.completeNow(task);
        return Outcome.DONE;
    }

    private Outcome addTask(TaskSpec spec) {
        if (engine.book.slot(spec.id()) >= 0) {
            return Outcome.refused("there is a task " + spec.id() + " already: choose another id");
        }
        int dash = spec.id().lastIndexOf('-');
        if (dash > 0
                && isNumber(spec.id(), dash)
                && engine.book.isStream(spec.id().substring(0, dash))) {
            return Outcome.refused("the id " + spec.id() + " belongs to the tasks of a stream");
        }
        for (String on : spec.dependsOn()) {
            if (!engine.book.knows(on)) {
                return Outcome.refused("there is no task \"" + on + "\" to depend on");
            }
        }
        int task = engine.book.add(spec);
        engine.floor.makeRoom();
        engine.book.connect(spec);
        if (!spec.completed() && engine.floor.tasks.arrival[task] <= engine.floor.now) {
            engine.floor.arrive(task);
        }
        return Outcome.DONE;
    }

    private Outcome editTask(TaskSpec spec) {
        int task = engine.book.slot(spec.id());
        if (task < 0) {
            return noTask(spec.id());
        }
        TaskState state = engine.floor.tasks.state(task);
        if (hasBegun(state)) {
            return Outcome.refused(
                    spec.id() + " is " + state.label() + ": only tasks that have not begun can be edited");
        }
        if (state == TaskState.ASSIGNED
                && !spec.role().equals(engine.floor.roles.name[engine.floor.tasks.role[task]])) {
            return Outcome.refused(engine.floor.agents.name[engine.floor.tasks.agent[task]] + " has " + spec.id()
                    + ": its role cannot change");
        }
        engine.book.edit(task, spec);
        return Outcome.DONE;
    }

    private Outcome removeTask(String id) {
        int task = engine.book.slot(id);
        if (task < 0) {
            return noTask(id);
        }
        TaskState state = engine.floor.tasks.state(task);
        if (hasBegun(state)) {
            return Outcome.refused(id + " is " + state.label() + ": only tasks that have not begun can be removed");
        }
        engine.book.remove(task);
        return Outcome.DONE;
    }

    private static boolean hasBegun(TaskState state) {
        return switch (state) {
            case FUTURE, BLOCKED, PENDING, ASSIGNED -> false;
            case IN_PROGRESS, COMPLETED, ABANDONED, REMOVED -> true;
        };
    }

    /** Whether a number follows the dash as roles and streams write it: from 1, without leading zeros. */
    private static boolean isNumber(String name, int dash) {
        return dash + 1 < name.length()
                && name.charAt(dash + 1) != '0'
                && name.chars().skip(dash + 1L).allMatch(c -> c >= '0' && c <= '9');
    }

    private static Outcome noAgent(String name) {
        return Outcome.refused("there is no agent " + name);
    }

    private static Outcome noTask(String id) {
        return Outcome.refused("there is no task " + id);
    }
}
