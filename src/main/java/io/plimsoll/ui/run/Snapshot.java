package io.plimsoll.ui.run;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Dispatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run at an instant, with what changed since the snapshot before. Immutable, so it may be read on any thread.
 *
 * @param run counts the runs of this loop: another number means that everything before is forgotten
 * @param now the time, in the scenario's unit
 * @param failure why the run was broken off, or {@code null}
 * @param achievedSpeed units of scenario time a second, as measured; 0 while not running
 * @param agents in roster order, those that left and have nothing in service not included
 * @param stats the balancer's statistics at that instant
 * @param results the measures; renewed a few times a second only, so a little older than the rest
 * @param changedTasks every task that changed, as it is now; on the first snapshot of a run, all
 * @param allTasks whether these are all there are, and those known before are to be forgotten
 * @param unlisted how many finished tasks are no longer among them
 * @param pauses when its clock stops by itself
 * @param travel the run's branches, what can be undone, and whether it is on its way to another time
 * @param newLines the log's lines since; older ones are dropped when there are more than the log keeps
 */
public record Snapshot(
        long run,
        double now,
        RunState state,
        @Nullable String failure,
        Speed speed,
        double achievedSpeed,
        StrategySpec strategy,
        Dispatch dispatch,
        boolean automatic,
        long seed,
        long events,
        Totals totals,
        List<RoleFigure> roles,
        List<AgentFigure> agents,
        Results.WorkloadStats stats,
        Results results,
        List<TaskFigure> changedTasks,
        boolean allTasks,
        Unlisted unlisted,
        List<LogLine> newLines,
        HistoryView history,
        PauseRule pauses,
        Travel travel) {
    /** So many finished tasks of streams are listed at most, the newest. */
    public static final int FINISHED_TASKS = FinishedTasks.CAPACITY;

    /** Copies the lists. */
    public Snapshot {
        roles = List.copyOf(roles);
        agents = List.copyOf(agents);
        changedTasks = List.copyOf(changedTasks);
        newLines = List.copyOf(newLines);
    }

    /** What the run controls show of it. */
    public Dial dial() {
        return new Dial(
                now,
                state,
                failure,
                achievedSpeed,
                seed,
                events,
                travel.reached,
                travel.back,
                travel.trip,
                travel.sought);
    }

    /**
     * The same a little later, when only agents and tasks have changed.
     *
     * @param all whether these are all that there are
     */
    public Snapshot after(double later, List<AgentFigure> newAgents, List<TaskFigure> tasks, boolean all) {
        return new Snapshot(
                run,
                later,
                state,
                failure,
                speed,
                achievedSpeed,
                strategy,
                dispatch,
                automatic,
                seed,
                events,
                totals,
                roles,
                newAgents,
                stats,
                results,
                tasks,
                all,
                unlisted,
                List.of(),
                history,
                pauses,
                travel);
    }

    /** Of the finished tasks of streams only the newest are listed: how many others there are. */
    public record Unlisted(long completed, long abandoned) {
        /** All are listed. */
        public static final Unlisted NONE = new Unlisted(0, 0);

        /** All of them. */
        public long total() {
            return completed + abandoned;
        }
    }

    /**
     * Where the run stands among the ways that it can go.
     *
     * @param reached the time up to which the present branch was followed
     * @param back whether the branch goes on from here, so that an act begins another
     * @param branch the number of the present branch
     * @param undo the command that undo takes back, or {@code null}
     * @param redo the command that redo does again, or {@code null}
     * @param trip whether the run is on its way, or {@code null}
     * @param sought how often it was told to go to another time: until it has heard of a wish, it shows the time before
     * @param beside another branch's history to be drawn beside this one's, or {@code null}
     */
    public record Travel(
            double reached,
            boolean back,
            int branch,
            List<BranchFigure> branches,
            @Nullable TimedCommand undo,
            @Nullable TimedCommand redo,
            @Nullable OnTheWay trip,
            long sought,
            @Nullable Beside beside) {
        /** Copies the list. */
        public Travel {
            branches = List.copyOf(branches);
        }
    }

    /**
     * The run is on its way to another time or branch.
     *
     * @param destination the time; infinite: the end
     * @param progress how much of the way is behind it, from 0 to 1; NaN where that is not known
     */
    public record OnTheWay(double destination, double progress) {}

    /** Another branch's history. */
    public record Beside(int branch, String name, HistoryView history) {}

    /** How many tasks stand where. */
    public record Totals(
            int future, int blocked, int waiting, int assigned, int inProgress, long completed, long abandoned) {
        /** Tasks that have arrived, whatever became of them. */
        public long arrived() {
            return blocked + waiting + assigned + inProgress + completed + abandoned;
        }
    }
}
