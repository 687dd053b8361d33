package io.plimsoll.report;

import io.plimsoll.lab.selftest.Row;
import io.plimsoll.lab.statistics.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The self-test for people: a table for each group, then the sum in a sentence. Stateless, thread-safe. */
public final class SelfTestTable {
    private SelfTestTable() {}

    /** The text, ending in a line feed. */
    public static String text(List<Row> rows) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.group(), group -> new ArrayList<>()).add(row));
        StringBuilder text = new StringBuilder();
        groups.forEach((group, members) -> text.append(table(group, members)).append('\n'));
        long failed = rows.stream().filter(row -> !row.passed()).count();
        return text
                + (failed == 0
                        ? String.format(
                                Locale.ROOT,
                                "All %d values agree. The seeds are fixed: they always will in this build.\n",
                                rows.size())
                        : String.format(
                                Locale.ROOT,
                                "%d of %d values do not agree: do not trust this build's results.\n",
                                failed,
                                rows.size()));
    }

    private static String table(String group, List<Row> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(group, rows.stream().map(Row::name).toList()));
        columns.add(
                Column.right("known", rows.stream().map(SelfTestTable::known).toList()));
        columns.add(Column.right(
                "this build", rows.stream().map(SelfTestTable::computed).toList()));
        if (rows.stream().anyMatch(Row.Simulated.class::isInstance)) {
            columns.add(Column.right(
                    "99 % interval", rows.stream().map(SelfTestTable::interval).toList()));
            columns.add(Column.right("±", rows.stream().map(SelfTestTable::half).toList()));
            columns.add(Column.right(
                    "at most", rows.stream().map(SelfTestTable::narrow).toList()));
        }
        columns.add(Column.words("", rows.stream().map(SelfTestTable::verdict).toList()));
        return TextTable.of(columns);
    }

    /** The known value. */
    public static String known(Row row) {
        return switch (row) {
            case Row.Simulated simulated -> digits(simulated.known().value());
            case Row.Exact exact -> exact.known();
        };
    }

    /** What this build came to. */
    public static String computed(Row row) {
        return switch (row) {
            case Row.Simulated simulated -> digits(simulated.measured().mean());
            case Row.Exact exact -> exact.computed();
        };
    }

    /** Its 99 % interval; a dash where nothing is left to chance. */
    public static String interval(Row row) {
        if (row instanceof Row.Simulated simulated) {
            Interval interval = simulated.measured().interval();
            return digits(interval.low()) + " to " + digits(interval.high());
        }
        return Column.NONE;
    }

    /** Half the interval as a share of the known value. */
    public static String half(Row row) {
        return row instanceof Row.Simulated simulated
                ? Column.share(simulated.measured().interval().half()
                        / simulated.known().value())
                : Column.NONE;
    }

    /** How large that share may be. */
    public static String narrow(Row row) {
        return row instanceof Row.Simulated simulated
                ? Column.share(simulated.known().narrow())
                : Column.NONE;
    }

    private static String verdict(Row row) {
        if (row.passed()) {
            return "agrees";
        }
        return row instanceof Row.Simulated simulated && simulated.undecided() ? "CANNOT TELL" : "DIFFERS";
    }

    /** Five digits that say something, never as a power of ten. */
    private static String digits(double value) {
        int before = value == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        return String.format(Locale.ROOT, "%." + Math.clamp(5 - before, 0, 9) + "f", value);
    }
}
