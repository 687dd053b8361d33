package io.plimsoll.report;

import io.plimsoll.lab.bench.BenchResults;
import io.plimsoll.lab.bench.EngineResult;
import io.plimsoll.lab.bench.IndexResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** What was measured, for people: on what machine, then a table for each part. Stateless, thread-safe. */
public final class BenchTable {
    private BenchTable() {}

    /** The text, ending in a line feed. */
    public static String text(BenchResults results) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Measured on %s, %d core%s, Java %s\n",
                results.machine().processor(),
                results.machine().cores(),
                results.machine().cores() == 1 ? "" : "s",
                results.machine().java()));
        if (!results.index().isEmpty()) {
            text.append(
                    "\nOne assignment and its completion, least loaded, in nanoseconds; last, if any unfinished task is completed instead:\n");
            text.append(TextTable.of(index(results.index())));
        }
        if (results.growth().isPresent()) {
            text.append("The index takes ")
                    .append(Column.figure(results.growth().getAsDouble()))
                    .append(" times as long in the largest fleet as in the smallest; ")
                    .append(Column.figure(results.scatteredGrowth().orElseThrow()))
                    .append(" times if any task is completed.\n");
        }
        if (!results.engine().isEmpty()) {
            text.append("\nSimulated tasks a second, utilisation .9, statistics on:\n");
            text.append(TextTable.of(engine(results.engine())));
        }
        return text.toString();
    }

    private static List<Column> index(List<IndexResult> rows) {
        return List.of(
                Column.counts(
                        "agents", rows.stream().map(row -> (long) row.agents()).toList()),
                right("index", rows.stream().map(IndexResult::indexNanos).toList()),
                right(
                        "filter, sort, take the first",
                        rows.stream().map(IndexResult::sketchNanos).toList()),
                right("times as fast", rows.stream().map(IndexResult::ratio).toList()),
                right(
                        "index, any task",
                        rows.stream().map(IndexResult::scatteredNanos).toList()));
    }

    private static List<Column> engine(List<EngineResult> rows) {
        return List.of(
                Column.words("", rows.stream().map(EngineResult::workload).toList()),
                Column.words("workload", rows.stream().map(EngineResult::title).toList()),
                right(
                        "Plimsoll",
                        rows.stream().map(EngineResult::tasksPerSecond).toList()),
                right(
                        "textbook engine",
                        rows.stream().map(EngineResult::textbookTasksPerSecond).toList()),
                right("times as fast", rows.stream().map(EngineResult::ratio).toList()));
    }

    /** Figures of very different sizes, each to three digits: more would claim what a measurement cannot. */
    private static Column right(String heading, List<Double> values) {
        return Column.right(
                heading, values.stream().map(BenchTable::threeDigits).toList());
    }

    private static String threeDigits(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
        int decimals = Math.max(0, 3 - rounded.precision() + rounded.scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
    }
}
