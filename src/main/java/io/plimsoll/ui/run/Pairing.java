package io.plimsoll.ui.run;

import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the decisions of two runs of the same tasks: a task counts once both runs have assigned it, by the agent that it was first assigned to; an
 * assignment after it went back does not count. Agents are the same if they have the same name. Holds only what one run decided and the other has yet to.
 * Engine-confined.
 */
final class Pairing {
    private final Map<Long, Half> halves = new HashMap<>();
    /** By run: tasks that were assigned, went back, and wait again. */
    private final List<Set<Long>> returned = List.of(new HashSet<>(), new HashSet<>());

    private long paired;
    private long different;
    private @Nullable Pair latest;
    private @Nullable Pair kept;

    /** What one run decided: an assignment, or that there will be none since the task left. */
    private record Half(int side, @Nullable FirstAssignment assignment) {}

    /** A task that went to two agents. */
    record Pair(long number, String task, double time, FirstAssignment left, FirstAssignment right) {
        /** As it stands at a time. */
        Difference at(double now) {
            return new Difference(task, number, time, left.choice(now), right.choice(now));
        }
    }

    /** An event happened in a run: 0 left, 1 right. */
    void on(int side, Simulation run, EventType type, double time, int task, int agent, int workload) {
        switch (type) {
            case ASSIGNED -> assigned(side, run, time, task, agent, workload);
            case RETURNED -> returned.get(side).add(run.taskNumber(task));
            case STARTED -> waited(side, run.taskNumber(task), time);
            case ABANDONED -> left(side, run.taskNumber(task), time, agent);
            default -> {
                // says nothing of who got what
            }
        }
    }

    private void assigned(int side, Simulation run, double time, int task, int agent, int workload) {
        long number = run.taskNumber(task);
        if (!returned.get(side).isEmpty() && returned.get(side).remove(number)) {
            return;
        }
        FirstAssignment mine = new FirstAssignment(run, task, agent, workload);
        Half other = halves.remove(number);
        if (other == null) {
            halves.put(number, new Half(side, mine));
            return;
        }
        FirstAssignment theirs = other.assignment();
        if (theirs == null) {
            return;
        }
        paired++;
        if (!theirs.agent.equals(mine.agent)) {
            different++;
            String id = run.taskId(task);
            latest = side == 0 ? new Pair(number, id, time, mine, theirs) : new Pair(number, id, time, theirs, mine);
        }
    }

    private void left(int side, long number, double time, int agent) {
        waited(side, number, time);
        boolean wasAssigned = agent >= 0 || returned.get(side).remove(number);
        if (!wasAssigned && halves.remove(number) == null) {
            halves.put(number, new Half(side, null));
        }
    }

    private void waited(int side, long number, double time) {
        Half half = halves.get(number);
        FirstAssignment assignment = half == null || half.side() != side ? null : half.assignment();
        if (assignment != null) {
            assignment.waitedUntil(time);
        }
        waited(latest, side, number, time);
        waited(kept, side, number, time);
    }

    private static void waited(@Nullable Pair pair, int side, long number, double time) {
        if (pair != null && pair.number == number) {
            (side == 0 ? pair.left : pair.right).waitedUntil(time);
        }
    }

    /** How many tasks both runs have assigned. */
    long paired() {
        return paired;
    }

    /** How many of these went to different agents. */
    long different() {
        return different;
    }

    /** The last task that went to two agents, or {@code null}. */
    @Nullable Pair latest() {
        return latest;
    }

    /** From now on this pair is followed beside the latest. */
    void keep(@Nullable Pair pair) {
        kept = pair;
    }
}
