package io.plimsoll.ui.run;

import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a simulation into snapshots. Costs a pass over the agents and over what changed. Engine-confined. */
final class SnapshotMaker {
    private static final long RESULTS_EVERY = 250_000_000;

    private final long run;
    private final Simulation simulation;
    private final Recorder recorder;
    private @Nullable Results results;
    private long resultsAt;

    SnapshotMaker(long run, Simulation simulation, Recorder recorder) {
        this.run = run;
        this.simulation = simulation;
        this.recorder = recorder;
    }

    Snapshot make(RunState state, @Nullable String failure, Pacer pacer, long wall) {
        List<AgentFigure> agents = new ArrayList<>();
        int roles = simulation.roleCount();
        int[] own = new int[roles];
        int[] idle = new int[roles];
        for (int agent : simulation.roster()) {
            AgentFigure figure = agent(agent);
            if (figure.onRoster()) {
                own[figure.role()]++;
            }
            if (figure.status() == AgentStatus.IDLE) {
                for (int role : simulation.agentRoles(agent)) {
                    idle[role]++;
                }
            }
            if (figure.onRoster() || figure.inService() > 0) {
                agents.add(figure);
            }
        }
        Results measured = results(state, wall);
        double now = simulation.now();
        return new Snapshot(
                run,
                now,
                state,
                failure,
                pacer.speed(),
                pacer.achieved(),
                simulation.strategy(),
                simulation.dispatch(),
                simulation.automatic(),
                simulation.scenario().seed(),
                simulation.events(),
                totals(),
                roles(own, idle),
                agents,
                simulation.stats(),
                measured,
                tasks(),
                recorder.log().drain(),
                recorder.history(now));
    }

    private Results results(RunState state, long wall) {
        Results last = results;
        if (last == null || state != RunState.RUNNING || wall - resultsAt >= RESULTS_EVERY) {
            last = simulation.results();
            results = last;
            resultsAt = wall;
        }
        return last;
    }

    private Snapshot.Totals totals() {
        return new Snapshot.Totals(
                simulation.future(),
                simulation.blocked(),
                simulation.waiting(),
                simulation.assigned(),
                simulation.inProgress(),
                simulation.completed(),
                simulation.abandoned());
    }

    private List<RoleFigure> roles(int[] own, int[] idle) {
        double[] utilisations = simulation.utilisations();
        List<RoleFigure> roles = new ArrayList<>();
        for (int role = 0; role < own.length; role++) {
            roles.add(new RoleFigure(
                    role,
                    simulation.roleName(role),
                    simulation.generatedAgents(role),
                    own[role],
                    idle[role],
                    simulation.waiting(role),
                    simulation.needed(role),
                    utilisations[role]));
        }
        return roles;
    }

    private AgentFigure agent(int agent) {
        AgentStatus status = !simulation.onRoster(agent)
                ? AgentStatus.LEFT
                : simulation.stopped(agent)
                        ? AgentStatus.STOPPED
                        : simulation.full(agent) ? AgentStatus.WORKING : AgentStatus.IDLE;
        return new AgentFigure(
                agent,
                simulation.agentName(agent),
                simulation.agentRole(agent),
                status,
                simulation.workload(agent),
                simulation.inService(agent),
                simulation.capacity(agent),
                simulation.assignedTo(agent),
                simulation.completedBy(agent),
                simulation.agentUtilisation(agent));
    }

    private List<TaskFigure> tasks() {
        List<TaskFigure> tasks = new ArrayList<>();
        for (int task : recorder.changed().drain()) {
            tasks.add(new TaskFigure(
                    task,
                    simulation.taskId(task),
                    simulation.taskTitle(task),
                    simulation.taskRole(task),
                    simulation.taskState(task),
                    simulation.taskAgent(task),
                    simulation.taskPriority(task),
                    simulation.taskEffort(task),
                    simulation.taskArrival(task),
                    simulation.taskReady(task),
                    simulation.taskBegun(task),
                    simulation.taskEnded(task),
                    simulation.blockedBy(task)));
        }
        return tasks;
    }
}
