package io.plimsoll.ui.run;

import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.List;

/** One run of a duel, with its history and what it has waited. Engine-confined. */
final class DuelSide {
    private final int side;
    private final Pairing pairing;
    private final Simulation run;
    private final Load load;
    private final HistoryRecorder history;
    private boolean begun;
    private int queue;
    private double since;
    private double waitingTime;

    /** A run in its opening state; {@code side}: 0 left, 1 right. */
    DuelSide(int side, Scenario scenario, Pairing pairing) {
        this.side = side;
        this.pairing = pairing;
        run = new Simulation(scenario, new Ear(), false);
        load = new Load(run);
        history = new HistoryRecorder(run);
        begun = true;
        follow(0);
    }

    /** Hears the run from its opening on. */
    private final class Ear implements EventListener {
        @Override
        public void on(EventType type, double time, int task, int agent, int role, int workload) {
            if (begun) {
                load.on(type, agent, role);
                history.on(run, type, time, task, role);
                pairing.on(side, run, type, time, task, agent, workload);
            }
        }

        @Override
        public void settled(double time) {
            if (begun && !run.inOpening()) {
                history.settled(run, load, time);
                follow(time);
            }
        }
    }

    private void follow(double time) {
        waitingTime += queue * (time - since);
        queue = run.waiting() + run.assigned();
        since = time;
    }

    Simulation run() {
        return run;
    }

    /** Everything measured so far. */
    Results results() {
        return run.results();
    }

    /** How it stands. */
    DuelSnapshot.Side figure(Results measured) {
        List<AgentFigure> agents = new ArrayList<>();
        for (int agent : run.roster()) {
            AgentFigure figure = AgentFigure.of(run, agent);
            if (figure.onRoster() || figure.inService() > 0) {
                agents.add(figure);
            }
        }
        List<String> roles = new ArrayList<>();
        for (int role = 0; role < run.roleCount(); role++) {
            roles.add(run.roleName(role));
        }
        return new DuelSnapshot.Side(
                run.strategy(),
                run.dispatch(),
                roles,
                agents,
                run.stats().avgWorkload(),
                measured,
                run.waiting() + run.assigned(),
                waitingTime + queue * (run.now() - since),
                history.view(run));
    }
}
