package io.plimsoll.ui.run;

import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last {@value #CAPACITY} finished tasks of streams, as numbers in a ring: the engine has forgotten them. What an instant's snapshot shows of a run
 * without end is bounded so. Engine-confined.
 */
final class FinishedTasks {
    static final int CAPACITY = 10_000;

    private static final TaskState[] STATES = TaskState.values();
    private static final long TASK = 77;

    private long[] numbers = new long[64];
    private int[] streams = new int[64];
    private long[] numbersInStream = new long[64];
    private @Nullable String[] titles = new @Nullable String[64];
    private int[] roles = new int[64];
    private byte[] states = new byte[64];
    private int[] agents = new int[64];
    private int[] priorities = new int[64];
    private double[] efforts = new double[64];
    private double[] readies = new double[64];
    private double[] begins = new double[64];
    private double[] ends = new double[64];
    private long written;
    private long drained;
    /** Of those no longer kept, how many left. */
    private long forgottenAbandoned;

    private long forgottenCompleted;

    FinishedTasks() {}

    /** The same tasks, none of them drained. */
    FinishedTasks(FinishedTasks other) {
        numbers = other.numbers.clone();
        streams = other.streams.clone();
        numbersInStream = other.numbersInStream.clone();
        titles = other.titles.clone();
        roles = other.roles.clone();
        states = other.states.clone();
        agents = other.agents.clone();
        priorities = other.priorities.clone();
        efforts = other.efforts.clone();
        readies = other.readies.clone();
        begins = other.begins.clone();
        ends = other.ends.clone();
        written = other.written;
        forgottenAbandoned = other.forgottenAbandoned;
        forgottenCompleted = other.forgottenCompleted;
    }

    /** About how much memory they take. */
    long bytes() {
        return TASK * numbers.length;
    }

    /** A task of a stream has just been finished and is about to be forgotten. */
    void add(Simulation run, int task) {
        int at = (int) (written % CAPACITY);
        if (written >= CAPACITY) {
            forgottenAbandoned += states[at] == (byte) TaskState.ABANDONED.ordinal() ? 1 : 0;
            forgottenCompleted += states[at] == (byte) TaskState.COMPLETED.ordinal() ? 1 : 0;
        } else if (at == numbers.length) {
            grow(Math.min(CAPACITY, 2 * at));
        }
        written++;
        numbers[at] = run.taskNumber(task);
        streams[at] = run.taskStream(task);
        numbersInStream[at] = run.taskNumberInStream(task);
        titles[at] = run.taskTitle(task);
        roles[at] = run.taskRole(task);
        states[at] = (byte) run.taskState(task).ordinal();
        agents[at] = run.taskAgent(task);
        priorities[at] = run.taskPriority(task);
        efforts[at] = run.taskEffort(task);
        readies[at] = run.taskReady(task);
        begins[at] = run.taskBegun(task);
        ends[at] = run.taskEnded(task);
    }

    /** Whether some were forgotten before they were drained. */
    boolean missed() {
        return written - drained > CAPACITY;
    }

    /** Those since the last drain, or all that are kept; oldest first. */
    List<TaskFigure> drain(Simulation run, boolean all) {
        List<TaskFigure> tasks = new ArrayList<>();
        for (long n = Math.max(all ? 0 : drained, written - CAPACITY); n < written; n++) {
            tasks.add(figure(run, (int) (n % CAPACITY)));
        }
        drained = written;
        return tasks;
    }

    private TaskFigure figure(Simulation run, int at) {
        return new TaskFigure(
                numbers[at],
                true,
                run.taskId(streams[at], numbersInStream[at]),
                titles[at],
                roles[at],
                STATES[states[at]],
                agents[at],
                priorities[at],
                efforts[at],
                readies[at],
                readies[at],
                begins[at],
                ends[at],
                null);
    }

    /** How many completed ones are no longer kept. */
    long forgottenCompleted() {
        return forgottenCompleted;
    }

    /** How many of those that left are no longer kept. */
    long forgottenAbandoned() {
        return forgottenAbandoned;
    }

    private void grow(int length) {
        numbers = Arrays.copyOf(numbers, length);
        streams = Arrays.copyOf(streams, length);
        numbersInStream = Arrays.copyOf(numbersInStream, length);
        titles = Arrays.copyOf(titles, length);
        roles = Arrays.copyOf(roles, length);
        states = Arrays.copyOf(states, length);
        agents = Arrays.copyOf(agents, length);
        priorities = Arrays.copyOf(priorities, length);
        efforts = Arrays.copyOf(efforts, length);
        readies = Arrays.copyOf(readies, length);
        begins = Arrays.copyOf(begins, length);
        ends = Arrays.copyOf(ends, length);
    }
}
