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
    private final Admission admission;

    Operator(Engine engine) {
        this.engine = engine;
        admission = new Admission(engine);
    }

    Outcome apply(Command command) {
        String closed = admission.whyNothing();
        if (closed != null) {
            return Outcome.refused(closed);
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
        String reason = admission.whyNotAgent(spec.name());
        if (reason != null) {
            return Outcome.refused(reason);
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
        String reason = admission.whyNotTask(spec.id());
        for (String on : spec.dependsOn()) {
            reason = reason == null ? admission.whyNotAfter(on) : reason;
        }
        if (reason != null) {
            return Outcome.refused(reason);
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
        String begun = admission.whyNotEdit(task);
        String reason = begun == null ? admission.whyNotOfRole(task, spec.role()) : begun;
        if (reason != null) {
            return Outcome.refused(reason);
        }
        engine.book.edit(task, spec);
        return Outcome.DONE;
    }

    private Outcome removeTask(String id) {
        int task = engine.book.slot(id);
        if (task < 0) {
            return noTask(id);
        }
        String reason = admission.whyNotRemove(task);
        if (reason != null) {
            return Outcome.refused(reason);
        }
        engine.book.remove(task);
        return Outcome.DONE;
    }

    private static Outcome noAgent(String name) {
        return Outcome.refused("there is no agent " + name);
    }

    private static Outcome noTask(String id) {
        return Outcome.refused("there is no task " + id);
    }
}
