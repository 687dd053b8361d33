package io.plimsoll.ui.run;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.model.Dispatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duel at an instant. Immutable, so it may be read on any thread.
 *
 * @param paired how many tasks both sides have assigned
 * @param different how many of these went to different agents
 * @param shown a task that went elsewhere: the last one; while the clock goes, one that stays long enough to be read; {@code null} before the first
 */
public record DuelSnapshot(
        Dial dial,
        Side left,
        Side right,
        long paired,
        long different,
        @Nullable Difference shown) {
    /**
     * One side.
     *
     * @param roles the roles' names, by number
     * @param agents in roster order, those that left and have nothing in service not included
     * @param meanWorkload the average workload
     * @param results the measures; renewed a few times a second only, on both sides at once
     * @param queue tasks that are ready and not begun
     * @param waitingTime what all tasks together have waited so far, those that still wait included, in the scenario's unit
     */
    public record Side(
            StrategySpec strategy,
            Dispatch dispatch,
            List<String> roles,
            List<AgentFigure> agents,
            double meanWorkload,
            Results results,
            int queue,
            double waitingTime,
            HistoryView history) {
        /** Copies the lists. */
        public Side {
            roles = List.copyOf(roles);
            agents = List.copyOf(agents);
        }
    }

    /** By how much the mean wait is longer on the left, in the scenario's unit; {@code null} where a side has no wait yet. */
    public @Nullable Double gap() {
        Double before = left.results.waits().mean();
        Double after = right.results.waits().mean();
        return before == null || after == null ? null : (Double) (before - after);
    }

    /** The waiting that the right has saved so far; below 0: the left has. */
    public double saved() {
        return left.waitingTime - right.waitingTime;
    }
}
