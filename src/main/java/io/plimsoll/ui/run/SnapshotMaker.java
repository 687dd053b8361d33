package io.plimsoll.ui.run;

import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.travel.Branch;
import io.plimsoll.sim.travel.TimeTravel;
import io.plimsoll.sim.travel.Trip;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a simulation into snapshots. Costs a pass over the agents and over what changed. Engine-confined. */
final class SnapshotMaker {
    private static final long RESULTS_EVERY = 250_000_000;

    private final long run;
    private final TimeTravel<Recorder> travel;
    private final Simulation simulation;
    private final Recorder recorder;
    private final Refusals refusals;
    private final SecondLine secondLine;
    private boolean anew = true;
    private @Nullable Results results;
    private long resultsAt;

    SnapshotMaker(long run, TimeTravel<Recorder> travel, Refusals refusals, SecondLine secondLine) {
        this.run = run;
        this.travel = travel;
        this.refusals = refusals;
        this.secondLine = secondLine;
        simulation = travel.simulation();
        recorder = travel.witness();
    }

    /** Whether it is this run that is shown. */
    boolean shows(Simulation other) {
        return simulation == other;
    }

    Snapshot make(
            RunState state,
            @Nullable String failure,
            Pacer pacer,
            long wall,
            PauseRule pauses,
            @Nullable Trip<Recorder> trip,
            long sought) {
        List<AgentFigure> agents = new ArrayList<>();
        int roles = simulation.roleCount();
        int[] own = new int[roles];
        int[] idle = new int[roles];
        for (int agent : simulation.roster()) {
            AgentFigure figure = AgentFigure.of(simulation, agent);
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
        boolean allTasks = recorder.tellsAll();
        List<LogLine> lines = refusals.among(recorder.drainLog(), anew, now);
        anew = false;
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
                recorder.drainTasks(),
                allTasks,
                recorder.unlisted(),
                lines,
                recorder.view(),
                pauses,
                travel(trip, sought));
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

    private Snapshot.Travel travel(@Nullable Trip<Recorder> trip, long sought) {
        return new Snapshot.Travel(
                travel.branch().reached().time(),
                travel.isBack(),
                travel.branch().number(),
                travel.branches().stream().map(SnapshotMaker::branch).toList(),
                travel.toUndo(),
                travel.toRedo(),
                trip == null ? null : new Snapshot.OnTheWay(trip.destination(), trip.progress()),
                sought,
                secondLine.view());
    }

    private static BranchFigure branch(Branch branch) {
        Branch parent = branch.parent();
        int shared = branch.shared();
        return new BranchFigure(
                branch.number(),
                branch.name(),
                parent == null ? 0 : parent.number(),
                branch.course().size(),
                branch.course().size() > shared
                        ? branch.course().first(shared + 1).last()
                        : null,
                branch.reached().time());
    }
}
