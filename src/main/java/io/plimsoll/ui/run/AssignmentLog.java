package io.plimsoll.ui.run;

import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was assigned and what could not be, kept as numbers in a ring while the engine runs and put into words only when the screen
 * asks. The last {@value #CAPACITY} lines are kept. Engine-confined.
 */
final class AssignmentLog {
    static final int CAPACITY = 10_000;

    private static final LogLine.Kind[] KINDS = LogLine.Kind.values();
    private static final long LINE = 41;

    private double[] times = new double[64];
    private byte[] kinds = new byte[64];
    /** The stream of the task and its number there; of others −1 and the slot, which no other task will have; −2 where there is no task. */
    private int[] streams = new int[64];

    private long[] tasks = new long[64];
    /** The task's number in scenario order, or −1. */
    private long[] numbers = new long[64];

    private int[] agents = new int[64];
    private int[] roles = new int[64];
    private int[] figures = new int[64];
    /** Became ready in the present instant: slots, and the tasks' numbers, since a slot may have another task by the instant's end. */
    private int[] unassigned = new int[16];

    private long[] unassignedNumbers = new long[16];
    private int unassignedCount;
    private long written;
    private long drained;

    AssignmentLog() {}

    /** The same lines, none of them drained. */
    AssignmentLog(AssignmentLog other) {
        times = other.times.clone();
        kinds = other.kinds.clone();
        streams = other.streams.clone();
        tasks = other.tasks.clone();
        numbers = other.numbers.clone();
        agents = other.agents.clone();
        roles = other.roles.clone();
        figures = other.figures.clone();
        unassigned = other.unassigned.clone();
        unassignedNumbers = other.unassignedNumbers.clone();
        unassignedCount = other.unassignedCount;
        written = other.written;
    }

    /** About how much memory it takes. */
    long bytes() {
        return LINE * times.length;
    }

    void on(Simulation run, EventType type, double time, int task, int agent, int role, int workload) {
        switch (type) {
            case READY -> await(run, task);
            case RETURNED -> {
                line(run, time, LogLine.Kind.RETURNED, task, agent, role, workload);
                await(run, task);
            }
            case ASSIGNED -> line(run, time, LogLine.Kind.ASSIGNED, task, agent, role, workload);
            case ABANDONED -> line(run, time, LogLine.Kind.ABANDONED, task, agent, role, workload);
            case STOPPED -> line(run, time, LogLine.Kind.STOPPED, task, agent, role, workload);
            case RESUMED -> line(run, time, LogLine.Kind.RESUMED, task, agent, role, workload);
            case STRATEGY -> line(run, time, LogLine.Kind.STRATEGY, task, agent, role, workload);
            case ROSTER -> line(run, time, LogLine.Kind.ROSTER, task, agent, role, workload);
            case ARRIVED, STARTED, COMPLETED -> {
                // The log is about assignments; these stand in the tables.
            }
        }
    }

    /** A task that became ready in the present instant; whether it was assigned is known at the instant's end. */
    void await(Simulation run, int task) {
        if (unassignedCount == unassigned.length) {
            unassigned = Arrays.copyOf(unassigned, unassignedCount * 2);
            unassignedNumbers = Arrays.copyOf(unassignedNumbers, unassignedCount * 2);
        }
        unassigned[unassignedCount] = task;
        unassignedNumbers[unassignedCount++] = run.taskNumber(task);
    }

    /** The instant is over: what became ready in it and has no agent could not be assigned. */
    void settled(Simulation run, double time) {
        boolean automatic = run.automatic();
        for (int i = 0; i < unassignedCount; i++) {
            int task = unassigned[i];
            if (automatic && run.taskNumber(task) == unassignedNumbers[i] && run.taskState(task) == TaskState.PENDING) {
                notAssigned(run, time, task);
            }
        }
        unassignedCount = 0;
    }

    /** An operator had everything assigned that could be: what waits still, could not. */
    void leftWaiting(Simulation run) {
        for (int task = 0; task < run.taskCount(); task++) {
            if (run.taskState(task) == TaskState.PENDING) {
                notAssigned(run, run.now(), task);
            }
        }
    }

    private void notAssigned(Simulation run, double time, int task) {
        int role = run.taskRole(task);
        line(run, time, LogLine.Kind.NOT_ASSIGNED, task, -1, role, run.needed(role) ? 1 : 0);
    }

    /** How many lines there were, those no longer kept included. */
    long written() {
        return written;
    }

    /** The lines since the last drain that are still kept, oldest first. */
    List<LogLine> drain(Simulation run) {
        List<LogLine> lines = new ArrayList<>();
        for (long n = Math.max(drained, written - CAPACITY); n < written; n++) {
            lines.add(words(run, n));
        }
        drained = written;
        return lines;
    }

    private void line(Simulation run, double time, LogLine.Kind kind, int task, int agent, int role, int figure) {
        int at = (int) (written++ % CAPACITY);
        if (at == times.length) {
            grow(Math.min(CAPACITY, 2 * at));
        }
        times[at] = time;
        kinds[at] = (byte) kind.ordinal();
        int stream = task < 0 ? -2 : run.taskStream(task);
        streams[at] = stream;
        tasks[at] = stream < 0 ? task : run.taskNumberInStream(task);
        numbers[at] = task < 0 ? -1 : run.taskNumber(task);
        agents[at] = agent;
        roles[at] = role;
        figures[at] = figure;
    }

    private void grow(int length) {
        times = Arrays.copyOf(times, length);
        kinds = Arrays.copyOf(kinds, length);
        streams = Arrays.copyOf(streams, length);
        tasks = Arrays.copyOf(tasks, length);
        numbers = Arrays.copyOf(numbers, length);
        agents = Arrays.copyOf(agents, length);
        roles = Arrays.copyOf(roles, length);
        figures = Arrays.copyOf(figures, length);
    }

    private LogLine words(Simulation run, long number) {
        int at = (int) (number % CAPACITY);
        String task = streams[at] == -2
                ? ""
                : streams[at] == -1 ? run.taskId((int) tasks[at]) : run.taskId(streams[at], tasks[at]);
        String agent = agents[at] < 0 ? "" : run.agentName(agents[at]);
        String role = roles[at] < 0 ? "" : run.roleName(roles[at]);
        LogLine.Kind kind = KINDS[kinds[at]];
        long line = number + 1;
        long subject = numbers[at];
        return switch (kind) {
            case ASSIGNED ->
                new LogLine(
                        line, times[at], kind, subject, task, "to " + agent + " (" + figures[at] + ")", "→ " + agent);
            case NOT_ASSIGNED -> {
                String whom = figures[at] == 1 ? "no agents" : "no idle agents";
                yield LogLine.notAssigned(line, times[at], subject, task, whom + " for role \"" + role + "\"");
            }
            case RETURNED -> new LogLine(line, times[at], kind, subject, task, "back from " + agent, "← " + agent);
            case ABANDONED -> new LogLine(line, times[at], kind, subject, task, "left: its patience ended", "left");
            case STOPPED -> LogLine.of(line, times[at], kind, subject, agent, "stopped");
            case RESUMED -> LogLine.of(line, times[at], kind, subject, agent, "resumed");
            case STRATEGY -> LogLine.of(line, times[at], kind, subject, "strategy", "switched");
            case ROSTER ->
                LogLine.of(
                        line, times[at], kind, subject, role, figures[at] + (figures[at] == 1 ? " agent" : " agents"));
        };
    }
}
