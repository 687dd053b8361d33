package io.plimsoll.report;

import io.plimsoll.sim.Results;
import io.plimsoll.sim.Results.AgentResults;
import io.plimsoll.sim.Results.Times;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimeUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Set;

/** One run of a scenario under each of several strategies, side by side, and what follows in a sentence. Stateless, thread-safe. */
public final class ComparisonTable {
    private ComparisonTable() {}

    /**
     * The text, ending in a line feed.
     *
     * @param runs the results of one and the same scenario, at least one
     */
    public static String text(Scenario scenario, List<Results> runs) {
        String unit = " (" + scenario.timeUnit().symbol() + ")";
        List<Times> waits = runs.stream().map(Results::waits).toList();
        List<Column> columns = List.of(
                Column.words(
                        "Strategy",
                        runs.stream()
                                .map(run -> StrategyText.of(run.strategy()))
                                .toList()),
                Column.figures(
                        "mean wait" + unit, waits.stream().map(Times::mean).toList()),
                Column.figures("p95" + unit, waits.stream().map(Times::p95).toList()),
                Column.figures("p99" + unit, waits.stream().map(Times::p99).toList()),
                Column.indices("fairness", runs.stream().map(Results::fairness).toList()),
                Column.shares(
                        "utilisation", runs.stream().map(Results::utilisation).toList()),
                Column.right(
                        "tasks per agent",
                        runs.stream().map(ComparisonTable::spread).toList()));
        return TextTable.of(columns) + "\n" + verdict(scenario, runs) + "\n";
    }

    /** Fewest to most. */
    private static String spread(Results run) {
        LongSummaryStatistics tasks =
                run.agents().stream().mapToLong(AgentResults::completed).summaryStatistics();
        if (tasks.getCount() == 0) {
            return Column.NONE;
        }
        return tasks.getMin() == tasks.getMax() ? "" + tasks.getMin() : tasks.getMin() + " to " + tasks.getMax();
    }

    private static String verdict(Scenario scenario, List<Results> runs) {
        List<Results> ranked = runs.stream()
                .filter(run -> run.waits().mean() != null)
                .sorted(Comparator.comparingDouble(ComparisonTable::meanWait))
                .toList();
        if (ranked.isEmpty()) {
            return "No task began under any strategy.";
        }
        Results best = ranked.getFirst();
        Results worst = ranked.getLast();
        if (ranked.stream().allMatch(run -> run.waits().equals(best.waits()))) {
            return same(scenario, best);
        }
        if (meanWait(best) == meanWait(worst)) {
            return "The mean waits are the same; only single tasks waited more or less.";
        }
        TimeUnit unit = scenario.timeUnit();
        double less = meanWait(worst) - meanWait(best);
        return String.format(
                Locale.ROOT,
                "%s waits least: %s %s on average, %s %s (%.0f %%) less than %s.",
                StrategyText.of(best.strategy()),
                Column.figure(meanWait(best)),
                unit.symbol(),
                Column.figure(less),
                unit.symbol(),
                100 * less / meanWait(worst),
                StrategyText.of(worst.strategy()));
    }

    /** Why the waits do not differ at all. */
    private static String same(Scenario scenario, Results any) {
        String said = "The waits are the same to the last bit under every strategy: ";
        if (any.waits().max() != null && any.waits().max() == 0) {
            return said + "no task had to wait.";
        }
        if (any.dispatch() == Dispatch.WHEN_IDLE && alike(scenario)) {
            return said
                    + "with dispatch when-idle and equally fast agents work is conserved. Tasks wait in one queue, an agent"
                    + " that is free takes the next, and it does not matter to the task which one does: strategies differ"
                    + " only in who did what. Try --dispatch immediate.";
        }
        return said + "it never mattered which agent a task went to.";
    }

    /** Whether a task takes as long with one agent as with another, and those of a role can all do the same. */
    private static boolean alike(Scenario scenario) {
        Set<Object> speeds = new HashSet<>();
        boolean skills = false;
        for (var role : scenario.roles()) {
            speeds.add(role.speed());
            skills |= !role.skills().isEmpty();
        }
        for (var agent : scenario.agents()) {
            speeds.add(agent.speed());
            skills |= !agent.skills().isEmpty();
        }
        return speeds.size() <= 1 && !skills;
    }

    private static double meanWait(Results run) {
        Double mean = run.waits().mean();
        return mean == null ? Double.POSITIVE_INFINITY : mean;
    }
}
