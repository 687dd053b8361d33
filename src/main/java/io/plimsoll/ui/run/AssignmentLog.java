package io.plimsoll.ui.run;

import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was assigned and what could not be, kept as numbers in a ring while the engine runs and put into words only when the screen
 * asks. The last {@value #CAPACITY} lines are kept. Engine-confined.
 */
final class AssignmentLog {
    static final int CAPACITY = 10_000;

    private final Simulation simulation;
    private final double[] times = new double[CAPACITY];
    private final LogLine.Kind[] kinds = new LogLine.Kind[CAPACITY];
    private final int[] tasks = new int[CAPACITY];
    private final int[] agents = new int[CAPACITY];
    private final int[] roles = new int[CAPACITY];
    private final int[] figures = new int[CAPACITY];
    private final @Nullable String[] reasons = new @Nullable String[CAPACITY];
    private int[] unassigned = new int[16];
    private int unassignedCount;
    private long written;
    private long drained;

    AssignmentLog(Simulation simulation) {
        this.simulation = simulation;
    }

    void on(EventType type, double time, int task, int agent, int role, int workload) {
        switch (type) {
            case READY -> await(task);
            case RETURNED -> {
                line(time, LogLine.Kind.RETURNED, task, agent, role, workload);
                await(task);
            }
            case ASSIGNED -> line(time, LogLine.Kind.ASSIGNED, task, agent, role, workload);
            case ABANDONED -> line(time, LogLine.Kind.ABANDONED, task, agent, role, workload);
            case STOPPED -> line(time, LogLine.Kind.STOPPED, task, agent, role, workload);
            case RESUMED -> line(time, LogLine.Kind.RESUMED, task, agent, role, workload);
            case STRATEGY -> line(time, LogLine.Kind.STRATEGY, task, agent, role, workload);
            case ROSTER -> line(time, LogLine.Kind.ROSTER, task, agent, role, workload);
            case ARRIVED, STARTED, COMPLETED -> {
                // The log is about assignments; these stand in the tables.
            }
        }
    }

    /** A task that became ready in the present instant; whether it was assigned is known at the instant's end. */
    void await(int task) {
        if (unassignedCount == unassigned.length) {
            unassigned = Arrays.copyOf(unassigned, unassignedCount * 2);
        }
        unassigned[unassignedCount++] = task;
    }

    /**
     * The instant is over: what became ready in it and has no agent could not be assigned.
     *
     * @param assignedNow the task that the next instant's first event assigns, or −1
     */
    void commit(double time, int assignedNow) {
        boolean automatic = simulation.automatic();
        for (int i = 0; i < unassignedCount; i++) {
            int task = unassigned[i];
            if (automatic && (task == assignedNow || simulation.taskState(task) == TaskState.PENDING)) {
                notAssigned(time, task);
            }
        }
        unassignedCount = 0;
    }

    /** An operator wanted a task to go to an agent, and may not. */
    void refused(double time, int task, String reason) {
        if (task >= 0) {
            line(time, LogLine.Kind.NOT_ASSIGNED, task, -1, simulation.taskRole(task), 0);
            reasons[(int) ((written - 1) % CAPACITY)] = reason;
        }
    }

    /** An operator had everything assigned that could be: what waits still, could not. */
    void leftWaiting(double time) {
        for (int task = 0; task < simulation.taskCount(); task++) {
            if (simulation.taskState(task) == TaskState.PENDING) {
                notAssigned(time, task);
            }
        }
    }

    private void notAssigned(double time, int task) {
        int role = simulation.taskRole(task);
        line(time, LogLine.Kind.NOT_ASSIGNED, task, -1, role, simulation.needed(role) ? 1 : 0);
    }

    /** The lines since the last drain that are still kept, oldest first. */
    List<LogLine> drain() {
        List<LogLine> lines = new ArrayList<>();
        for (long n = Math.max(drained, written - CAPACITY); n < written; n++) {
            lines.add(words(n));
        }
        drained = written;
        return lines;
    }

    private void line(double time, LogLine.Kind kind, int task, int agent, int role, int figure) {
        int at = (int) (written++ % CAPACITY);
        times[at] = time;
        kinds[at] = kind;
        tasks[at] = task;
        agents[at] = agent;
        roles[at] = role;
        figures[at] = figure;
        reasons[at] = null;
    }

    private LogLine words(long number) {
        int at = (int) (number % CAPACITY);
        String task = tasks[at] < 0 ? "" : simulation.taskId(tasks[at]);
        String agent = agents[at] < 0 ? "" : simulation.agentName(agents[at]);
        String role = roles[at] < 0 ? "" : simulation.roleName(roles[at]);
        LogLine.Kind kind = kinds[at];
        return switch (kind) {
            case ASSIGNED -> new LogLine(number + 1, times[at], kind, task, "to " + agent + " (" + figures[at] + ")");
            case NOT_ASSIGNED -> {
                String whom = figures[at] == 1 ? "no agents" : "no idle agents";
                String reason = reasons[at] == null ? whom + " for role \"" + role + "\"" : reasons[at];
                yield new LogLine(number + 1, times[at], kind, task, reason);
            }
            case RETURNED -> new LogLine(number + 1, times[at], kind, task, "back from " + agent);
            case ABANDONED -> new LogLine(number + 1, times[at], kind, task, "left: its patience ended");
            case STOPPED -> new LogLine(number + 1, times[at], kind, agent, "stopped");
            case RESUMED -> new LogLine(number + 1, times[at], kind, agent, "resumed");
            case STRATEGY -> new LogLine(number + 1, times[at], kind, "strategy", "switched");
            case ROSTER ->
                new LogLine(number + 1, times[at], kind, role, figures[at] + (figures[at] == 1 ? " agent" : " agents"));
        };
    }
}
