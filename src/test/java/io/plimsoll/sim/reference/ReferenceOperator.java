package io.plimsoll.sim.reference;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.TaskSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section 5 of the contract: what an operator can do to a run. */
final class ReferenceOperator {
    private final ReferenceEngine engine;
    private int added;

    ReferenceOperator(ReferenceEngine engine) {
        this.engine = engine;
    }

    /** Does a command; false if it was refused. */
    boolean apply(Command command) {
        if (engine.closed || !act(command)) {
            return false;
        }
        if (!engine.closed) {
            engine.afterActs(!engine.held);
        }
        return true;
    }

    private boolean act(Command command) {
        return switch (command) {
            case Command.Stop(String name) -> changed(() -> engine.stop(engine.agent(name)));
            case Command.Resume(String name) -> changed(() -> engine.resume(engine.agent(name)));
            case Command.SetAgents(String role, int count) -> changed(() -> engine.setAgents(role, count));
            case Command.SwitchStrategy(var strategy) -> {
                engine.switchTo(strategy);
                yield true;
            }
            case Command.SwitchDispatch(var dispatch) -> {
                engine.dispatch = dispatch;
                yield true;
            }
            case Command.Automatic(boolean on) -> {
                engine.automatic = on;
                yield true;
            }
            case Command.AssignNext() -> assignNext();
            case Command.AssignAll() -> changed(engine::assignAll);
            case Command.Assign(String id, @Nullable String name) -> assign(find(id), name);
            case Command.Complete(String id) -> complete(find(id));
            case Command.AddAgent(AgentSpec spec) -> addAgent(spec);
            case Command.RemoveAgent(String name) -> removeAgent(engine.agent(name));
            case Command.AddTask(TaskSpec spec) -> addTask(spec);
            case Command.EditTask(TaskSpec spec) -> editTask(spec);
            case Command.RemoveTask(String id) -> removeTask(find(id));
            case Command.ResetWorkload(String name) -> resetWorkload(engine.agent(name));
            case Command.Watch() -> watch();
        };
    }

    private @Nullable RefTask find(String id) {
        return engine.tasks.stream()
                .filter(task -> task.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    private boolean assignNext() {
        for (RefTask task : engine.queue()) {
            RefAgent agent = engine.choose(task);
            if (agent != null) {
                engine.assign(task, agent);
                return true;
            }
        }
        return false;
    }

    /** An act that comes to nothing is refused. */
    private boolean changed(Runnable act) {
        int before = engine.events.size();
        act.run();
        return engine.events.size() > before;
    }

    private boolean assign(@Nullable RefTask task, @Nullable String name) {
        if (task == null || !task.is(TaskState.PENDING)) {
            return false;
        }
        engine.remember();
        RefAgent agent = name == null ? engine.choose(task) : engine.agent(name);
        if (agent == null || !engine.candidate(agent, task.spec.role())) {
            return false;
        }
        engine.assign(task, agent);
        return true;
    }

    private boolean complete(@Nullable RefTask task) {
        if (task == null || !task.is(TaskState.IN_PROGRESS)) {
            return false;
        }
        engine.complete(task);
        return true;
    }

    private boolean addAgent(AgentSpec spec) {
        if (engine.agent(spec.name()) != null) {
            return false;
        }
        engine.agents.add(new RefAgent(spec, new RefAgent.Place(2, 0, added++)));
        rosterEvent(spec.role());
        return true;
    }

    private boolean removeAgent(@Nullable RefAgent agent) {
        if (agent == null || !agent.onRoster) {
            return false;
        }
        agent.onRoster = false;
        rosterEvent(agent.spec.role());
        engine.leaveRoster(agent);
        return true;
    }

    private void rosterEvent(String role) {
        List<RefAgent> on =
                engine.generated(role).stream().filter(agent -> agent.onRoster).toList();
        engine.rosterEvent(role, on.size());
    }

    private boolean addTask(TaskSpec spec) {
        if (find(spec.id()) != null) {
            return false;
        }
        RefTask task = new RefTask(spec);
        spec.dependsOn().forEach(id -> task.dependsOn.add(engine.task(id)));
        engine.tasks.add(task);
        if (task.arrival <= engine.now) {
            task.arrival = engine.now;
            engine.arrive(task);
        }
        return true;
    }

    private boolean editTask(TaskSpec spec) {
        RefTask task = find(spec.id());
        if (task == null || !notBegun(task)) {
            return false;
        }
        task.spec = spec;
        return true;
    }

    private boolean removeTask(@Nullable RefTask task) {
        if (task == null || !notBegun(task)) {
            return false;
        }
        RefAgent agent = task.agent;
        if (agent != null) {
            agent.tasks.remove(task);
            task.agent = null;
        }
        task.state = TaskState.REMOVED;
        return true;
    }

    private static boolean notBegun(RefTask task) {
        return task.is(TaskState.FUTURE) || task.is(TaskState.BLOCKED) || task.waits();
    }

    private boolean watch() {
        boolean before = engine.watched;
        engine.watched = true;
        return !before;
    }

    private boolean resetWorkload(@Nullable RefAgent agent) {
        if (agent == null || agent.initial == 0) {
            return false;
        }
        agent.initial = 0;
        return true;
    }
}
