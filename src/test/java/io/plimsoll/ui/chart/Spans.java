package io.plimsoll.ui.chart;

import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.StillRun;
import io.plimsoll.ui.run.TaskFigure;
import java.util.ArrayList;
import java.util.List;

/** Snapshots in which agents serve tasks. */
final class Spans {
    private static final Snapshot BASE = new StillRun(
                    Samples.find("release-week").orElseThrow().read().orThrow(), Course.NONE, 0, () -> false)
            .take();

    private Spans() {}

    static List<AgentFigure> agents(int count, int capacity) {
        List<AgentFigure> agents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int role = i * 3 / count;
            agents.add(Figures.agent(i, Figures.ROLES.get(role) + "-" + (i + 1), role, 0, capacity));
        }
        return agents;
    }

    /** In service until now if {@code ended} is NaN. */
    static TaskFigure task(long number, int role, int agent, double begun, double ended) {
        return task(number, false, role, agent, begun, ended);
    }

    static TaskFigure ofStream(long number, int role, int agent, double begun, double ended) {
        return task(number, true, role, agent, begun, ended);
    }

    private static TaskFigure task(long number, boolean stream, int role, int agent, double begun, double ended) {
        TaskState state = Double.isNaN(begun)
                ? TaskState.PENDING
                : Double.isNaN(ended) ? TaskState.IN_PROGRESS : TaskState.COMPLETED;
        return new TaskFigure(number, stream, "T" + number, null, role, state, agent, 0, 30, 0, 0, begun, ended, null);
    }

    static Snapshot all(double now, List<AgentFigure> agents, TaskFigure... tasks) {
        return BASE.after(now, agents, List.of(tasks), true);
    }

    static Snapshot changed(double now, List<AgentFigure> agents, TaskFigure... tasks) {
        return BASE.after(now, agents, List.of(tasks), false);
    }
}
