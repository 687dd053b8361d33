package io.plimsoll.report;

import io.plimsoll.sim.Results;
import io.plimsoll.sim.Results.AgentResults;
import io.plimsoll.sim.Results.RoleResults;
import io.plimsoll.sim.Results.TargetResult;
import io.plimsoll.sim.Results.Times;
import io.plimsoll.sim.model.TimeUnit;
import java.util.List;
import java.util.Locale;

/** The results of one run for people: what happened in a sentence, then tables. Stateless, thread-safe. */
public final class SimulationTable {
    /** Lists longer than this are cut, and say so: a terminal is no place for ten thousand agents. */
    private static final int LONGEST = 40;

    private SimulationTable() {}

    /** The text, ending in a line feed; times in {@code unit}. */
    public static String text(Results results, TimeUnit unit) {
        StringBuilder text = new StringBuilder();
        text.append(sentence(results, unit)).append('\n');
        text.append(String.format(
                Locale.ROOT,
                "%s, %s, seed %d; %,d events\n\n",
                StrategyText.of(results.strategy()),
                results.dispatch().key(),
                results.seed(),
                results.events()));
        text.append(TextTable.of(times(results, unit))).append('\n');
        text.append(TextTable.of(roles(results.roles(), unit))).append('\n');
        text.append(TextTable.of(agents(results.agents(), unit)));
        cut(text, results.agents().size(), "agents");
        text.append('\n').append(workloads(results));
        for (TargetResult target : results.targets()) {
            text.append(target(target, unit));
        }
        if (!results.rolesNeeded().isEmpty()) {
            text.append("Roles needed: ")
                    .append(String.join(", ", results.rolesNeeded()))
                    .append('\n');
        }
        results.unassigned().stream()
                .limit(LONGEST)
                .forEach(one -> text.append("Not assigned: ")
                        .append(one.task())
                        .append(", ")
                        .append(one.reason())
                        .append('\n'));
        cut(text, results.unassigned().size(), "tasks without an agent");
        return text.toString();
    }

    private static String sentence(Results results, TimeUnit unit) {
        var tasks = results.tasks();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %,d of %,d tasks completed by %s",
                results.scenario(),
                tasks.completed(),
                tasks.total(),
                time(results.endTime(), unit)));
        if (tasks.abandoned() > 0) {
            text.append(String.format(Locale.ROOT, ", %,d abandoned", tasks.abandoned()));
        }
        Double mean = results.waits().mean();
        Double p95 = results.waits().p95();
        if (mean == null || p95 == null) {
            return text + "; none began.";
        }
        return text + "; they waited " + time(mean, unit) + " on average, 95 % of them at most " + time(p95, unit)
                + ".";
    }

    private static List<Column> times(Results results, TimeUnit unit) {
        List<Times> rows = List.of(results.waits(), results.responses());
        return List.of(
                Column.words("Times in " + unit.key(), List.of("wait", "response")),
                Column.counts("count", rows.stream().map(Times::count).toList()),
                Column.figures("mean", rows.stream().map(Times::mean).toList()),
                Column.figures("p50", rows.stream().map(Times::p50).toList()),
                Column.figures("p90", rows.stream().map(Times::p90).toList()),
                Column.figures("p95", rows.stream().map(Times::p95).toList()),
                Column.figures("p99", rows.stream().map(Times::p99).toList()),
                Column.figures("max", rows.stream().map(Times::max).toList()));
    }

    private static List<Column> roles(List<RoleResults> roles, TimeUnit unit) {
        String symbol = " (" + unit.symbol() + ")";
        return List.of(
                Column.words("Role", roles.stream().map(RoleResults::role).toList()),
                Column.counts(
                        "agents", roles.stream().map(r -> (long) r.agents()).toList()),
                Column.counts(
                        "completed", roles.stream().map(RoleResults::completed).toList()),
                Column.figures(
                        "wait mean" + symbol,
                        roles.stream().map(r -> r.waits().mean()).toList()),
                Column.figures(
                        "p95" + symbol, roles.stream().map(r -> r.waits().p95()).toList()),
                Column.figures(
                        "response mean" + symbol,
                        roles.stream().map(r -> r.responses().mean()).toList()),
                Column.shares(
                        "utilisation",
                        roles.stream().map(RoleResults::utilisation).toList()),
                Column.indices(
                        "fairness", roles.stream().map(RoleResults::fairness).toList()));
    }

    private static List<Column> agents(List<AgentResults> all, TimeUnit unit) {
        List<AgentResults> agents = all.stream().limit(LONGEST).toList();
        return List.of(
                Column.words("Agent", agents.stream().map(AgentResults::name).toList()),
                Column.words("role", agents.stream().map(AgentResults::role).toList()),
                Column.words("status", agents.stream().map(AgentResults::status).toList()),
                Column.counts(
                        "assigned", agents.stream().map(AgentResults::assigned).toList()),
                Column.counts(
                        "completed",
                        agents.stream().map(AgentResults::completed).toList()),
                Column.counts(
                        "workload",
                        agents.stream().map(a -> (long) a.workload()).toList()),
                Column.figures(
                        "mean", agents.stream().map(AgentResults::meanWorkload).toList()),
                Column.counts(
                        "peak",
                        agents.stream().map(a -> (long) a.peakWorkload()).toList()),
                Column.figures(
                        "busy (" + unit.symbol() + ")",
                        agents.stream().map(AgentResults::busyTime).toList()),
                Column.shares(
                        "utilisation",
                        agents.stream().map(AgentResults::utilisation).toList()));
    }

    private static void cut(StringBuilder text, int size, String what) {
        if (size > LONGEST) {
            text.append(String.format(Locale.ROOT, "… and %,d more %s; --json lists them all\n", size - LONGEST, what));
        }
    }

    private static String workloads(Results results) {
        var stats = results.stats();
        String busiest = stats.busiestAgent();
        return String.format(
                Locale.ROOT,
                "At the end: total workload %,d, largest %,d%s, average %s; utilisation %s, cost %s\n",
                stats.totalTasks(),
                stats.maxWorkload(),
                busiest == null ? "" : " (" + busiest + ")",
                Column.figure(stats.avgWorkload()),
                Column.share(results.utilisation()),
                Column.figure(results.cost()));
    }

    private static String target(TargetResult result, TimeUnit unit) {
        var target = result.target();
        boolean time = switch (target.measure()) {
            case WAIT, RESPONSE -> true;
            case UTILISATION, ABANDONED, LATE -> false;
        };
        Double value = result.value();
        return String.format(
                "Target %s: %s %s of %s at most %s, is %s\n",
                result.met() ? "met" : "missed",
                target.measure().key(),
                target.statistic(),
                target.role() == null ? "all" : target.role(),
                time ? time(target.atMost(), unit) : Column.share(target.atMost()),
                value == null ? "not known" : time ? time(value, unit) : Column.share(value));
    }

    private static String time(double value, TimeUnit unit) {
        return Column.figure(value) + " " + unit.symbol();
    }
}
