package io.plimsoll.sim;

import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.TaskSpec;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every task of a run in parallel arrays, by slot. Slots of finished stream tasks are used again by the same stream unless tasks are kept, so
 * that what its tasks have in common need not be written again. Explicit tasks and what depends on them are never forgotten.
 */
final class Tasks {
    private static final TaskState[] STATES = TaskState.values();
    /** What a slot takes in all arrays. */
    private static final long BYTES = 158;

    byte[] state = new byte[64];
    int[] role = new int[64];
    int[] priority = new int[64];
    int[] agent = new int[64];
    int[] stream = new int[64];
    long[] number = new long[64];
    long[] order = new long[64];
    double[] weight = new double[64];
    double[] effort = new double[64];
    double[] arrival = new double[64];
    double[] patience = new double[64];
    double[] deadline = new double[64];
    double[] due = new double[64];
    double[] ready = new double[64];
    double[] begun = new double[64];
    double[] ended = new double[64];
    /** The number of the assignment, while an agent has the task and has not begun. */
    long[] assigned = new long[64];
    /** The number of the start. */
    long[] started = new long[64];
    /** Whether it is in service and has used up the effort that strategies see. */
    boolean[] overrun = new boolean[64];

    /** Its leaf in the tree of completions, while in service. */
    int[] leaf = new int[64];

    int[] unmet = new int[64];

    @Nullable TaskSpec[] spec = new TaskSpec[64];

    private final int[] inState;
    private final List<ArrivalStream> streams;
    private final int[] roleOf;
    private final boolean keep;
    /** Whether a task was ever there that is explicit or was edited. */
    private boolean special;

    private int size;
    private long nextOrder;
    /** For each stream the slots that can be used again. */
    private final int[][] free;

    private final int[] freeCount;

    private int[] firstDependent = new int[64];
    private int[] dependent = new int[16];
    private int[] nextEdge = new int[16];
    private int edges;

    Tasks(List<ArrivalStream> streams, Roles roles, boolean keep) {
        this.streams = streams;
        roleOf =
                streams.stream().mapToInt(stream -> roles.number(stream.role())).toArray();
        this.keep = keep;
        inState = new int[STATES.length];
        free = new int[streams.size()][16];
        freeCount = new int[streams.size()];
    }

    Tasks(Tasks other) {
        state = other.state.clone();
        role = other.role.clone();
        priority = other.priority.clone();
        agent = other.agent.clone();
        stream = other.stream.clone();
        number = other.number.clone();
        order = other.order.clone();
        weight = other.weight.clone();
        effort = other.effort.clone();
        arrival = other.arrival.clone();
        patience = other.patience.clone();
        deadline = other.deadline.clone();
        due = other.due.clone();
        ready = other.ready.clone();
        begun = other.begun.clone();
        ended = other.ended.clone();
        assigned = other.assigned.clone();
        started = other.started.clone();
        overrun = other.overrun.clone();
        leaf = other.leaf.clone();
        unmet = other.unmet.clone();
        spec = other.spec.clone();
        inState = other.inState.clone();
        streams = other.streams;
        roleOf = other.roleOf;
        keep = other.keep;
        special = other.special;
        size = other.size;
        nextOrder = other.nextOrder;
        free = new int[other.free.length][];
        Arrays.setAll(free, of -> other.free[of].clone());
        freeCount = other.freeCount.clone();
        firstDependent = other.firstDependent.clone();
        dependent = other.dependent.clone();
        nextEdge = other.nextEdge.clone();
        edges = other.edges;
    }

    String id(int task) {
        TaskSpec explicit = spec[task];
        return explicit != null ? explicit.id() : id(stream[task], number[task]);
    }

    String id(int streamNumber, long numberInStream) {
        return streams.get(streamNumber).name() + "-" + numberInStream;
    }

    /** About how much memory they take. */
    long bytes() {
        return BYTES * state.length + 8L * dependent.length;
    }

    String streamName(int task) {
        return streams.get(stream[task]).name();
    }

    boolean anyStreams() {
        return !streams.isEmpty();
    }

    boolean isStream(String name) {
        return streams.stream().anyMatch(known -> known.name().equals(name));
    }

    int size() {
        return size;
    }

    /** How many tasks are in a state; those completed before the run are not counted, nor forgotten ones. */
    int count(TaskState wanted) {
        return inState[wanted.ordinal()];
    }

    TaskState state(int task) {
        return STATES[state[task]];
    }

    void state(int task, TaskState next) {
        inState[state[task]]--;
        state[task] = (byte) next.ordinal();
        inState[next.ordinal()]++;
    }

    /** A slot for an explicit task, in state FUTURE, last in scenario order. */
    int addExplicit(int roleNumber) {
        int task = fresh();
        clear(task, roleNumber, -1);
        special = true;
        order[task] = nextOrder++;
        state[task] = (byte) TaskState.FUTURE.ordinal();
        inState[TaskState.FUTURE.ordinal()]++;
        return task;
    }

    /** A slot for the next task of a stream, which is ready now, last in scenario order. */
    int addReady(int roleNumber, int streamNumber, long numberInStream, double now) {
        int task = slot(roleNumber, streamNumber);
        number[task] = numberInStream;
        order[task] = nextOrder++;
        arrival[task] = now;
        ready[task] = now;
        return task;
    }

    private int slot(int roleNumber, int streamNumber) {
        int task;
        if (freeCount[streamNumber] > 0) {
            task = free[streamNumber][--freeCount[streamNumber]];
        } else {
            task = fresh();
            clear(task, roleNumber, streamNumber);
        }
        agent[task] = -1;
        begun[task] = Double.NaN;
        ended[task] = Double.NaN;
        state[task] = (byte) TaskState.PENDING.ordinal();
        inState[TaskState.PENDING.ordinal()]++;
        return task;
    }

    /** Forgets all tasks; those that are there must be {@linkplain #restore restored}. Only where all are {@linkplain #onlyFromStreams of streams}. */
    void clear() {
        Arrays.fill(inState, 0);
        Arrays.fill(freeCount, 0);
        size = 0;
    }

    /** The number in scenario order of the next task that arrives. */
    long nextOrder() {
        return nextOrder;
    }

    /** So many tasks arrived that went another way. */
    void passOver(long arrivals) {
        nextOrder += arrivals;
    }

    /** A slot for a task of a stream that was known before, waiting. */
    int restore(ExpressTask known) {
        int task = slot(known.role.role, known.stream.index);
        number[task] = known.number;
        order[task] = known.order;
        effort[task] = known.effort;
        arrival[task] = known.ready;
        ready[task] = known.ready;
        return task;
    }

    private void free(int task) {
        state[task] = (byte) TaskState.REMOVED.ordinal();
        int of = stream[task];
        if (freeCount[of] == free[of].length) {
            free[of] = Arrays.copyOf(free[of], 2 * freeCount[of]);
        }
        free[of][freeCount[of]++] = task;
    }

    /** Whether there are only tasks of streams, as they came. */
    boolean onlyFromStreams() {
        return !special;
    }

    private void clear(int task, int roleNumber, int streamNumber) {
        role[task] = roleNumber;
        stream[task] = streamNumber;
        agent[task] = -1;
        unmet[task] = 0;
        spec[task] = null;
        ready[task] = Double.NaN;
        begun[task] = Double.NaN;
        ended[task] = Double.NaN;
        due[task] = Double.NaN;
        deadline[task] = Double.POSITIVE_INFINITY;
        firstDependent[task] = -1;
        if (streamNumber >= 0) {
            ArrivalStream of = streams.get(streamNumber);
            priority[task] = of.priority();
            weight[task] = of.weight();
            patience[task] = Double.POSITIVE_INFINITY;
        }
    }

    /** A task is not any more as it came. */
    void edited(int task, TaskSpec description) {
        spec[task] = description;
        special = true;
    }

    boolean keepsAll() {
        return keep;
    }

    /** Takes a task that was completed before the run out of the counts. */
    void discount(int task) {
        inState[state[task]]--;
        state[task] = (byte) TaskState.COMPLETED.ordinal();
    }

    /** Forgets a finished task, if it came from a stream and nobody asked to keep it. */
    void forget(int task) {
        if (keep || stream[task] < 0) {
            return;
        }
        inState[state[task]]--;
        int of = stream[task];
        if (spec[task] != null) {
            // an operator edited it
            clear(task, roleOf[of], of);
        }
        free(task);
    }

    /** The tasks that agents have, in scenario order. */
    IntStream held() {
        return IntStream.range(0, size)
                .filter(task -> state(task) == TaskState.ASSIGNED || state(task) == TaskState.IN_PROGRESS)
                .boxed()
                .sorted(Comparator.comparingLong(task -> order[task]))
                .mapToInt(Integer::intValue);
    }

    /** Whether the slot holds a task that has not been forgotten. */
    boolean holds(int task) {
        return keep || stream[task] < 0 || state[task] != (byte) TaskState.REMOVED.ordinal();
    }

    /** Says that one task cannot be ready before another is completed. */
    void depend(int task, int on) {
        if (edges == dependent.length) {
            dependent = Arrays.copyOf(dependent, 2 * edges);
            nextEdge = Arrays.copyOf(nextEdge, 2 * edges);
        }
        dependent[edges] = task;
        nextEdge[edges] = firstDependent[on];
        firstDependent[on] = edges++;
    }

    /** The tasks that depend on one, in scenario order. */
    int[] dependents(int task) {
        int count = 0;
        for (int e = firstDependent[task]; e >= 0; e = nextEdge[e]) {
            count++;
        }
        int[] found = new int[count];
        for (int e = firstDependent[task]; e >= 0; e = nextEdge[e]) {
            found[--count] = dependent[e];
        }
        return found;
    }

    boolean hasDependents(int task) {
        return firstDependent[task] >= 0;
    }

    private int fresh() {
        if (size == state.length) {
            grow(2 * size);
        }
        return size++;
    }

    private void grow(int length) {
        state = Arrays.copyOf(state, length);
        role = Arrays.copyOf(role, length);
        priority = Arrays.copyOf(priority, length);
        agent = Arrays.copyOf(agent, length);
        stream = Arrays.copyOf(stream, length);
        number = Arrays.copyOf(number, length);
        order = Arrays.copyOf(order, length);
        weight = Arrays.copyOf(weight, length);
        effort = Arrays.copyOf(effort, length);
        arrival = Arrays.copyOf(arrival, length);
        patience = Arrays.copyOf(patience, length);
        deadline = Arrays.copyOf(deadline, length);
        due = Arrays.copyOf(due, length);
        ready = Arrays.copyOf(ready, length);
        begun = Arrays.copyOf(begun, length);
        ended = Arrays.copyOf(ended, length);
        assigned = Arrays.copyOf(assigned, length);
        started = Arrays.copyOf(started, length);
        overrun = Arrays.copyOf(overrun, length);
        leaf = Arrays.copyOf(leaf, length);
        unmet = Arrays.copyOf(unmet, length);
        spec = Arrays.copyOf(spec, length);
        firstDependent = Arrays.copyOf(firstDependent, length);
    }
}
