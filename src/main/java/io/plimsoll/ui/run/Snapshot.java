package io.plimsoll.ui.run;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Results;
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
        List<LogLine> newLines,
        HistoryView history) {
    /** Copies the lists. */
    public Snapshot {
        roles = List.copyOf(roles);
        agents = List.copyOf(agents);
        changedTasks = List.copyOf(changedTasks);
        newLines = List.copyOf(newLines);
    }

    /** How many tasks stand where. */
    public record Totals(
            int future, int blocked, int waiting, int assigned, int inProgress, long completed, long abandoned) {
        /** Tasks that have arrived, whatever became of them. */
        public long arrived() {
            return blocked + waiting + assigned + inProgress + completed + abandoned;
        }
    }
}
