package io.plimsoll.ui.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How precisely each mean is known. Immutable, toolkit-free.
 *
 * @param asked the share that is asked for, or {@code null}
 */
public record PrecisionPlot(@Nullable Double asked, List<Row> rows) {
    /** Nothing. */
    public static final PrecisionPlot EMPTY = new PrecisionPlot(null, List.of());

    /** Half the interval as a share of the mean; infinite where nothing is known. */
    public record Row(String label, double half) {
        /** In words. */
        String words() {
            return Double.isInfinite(half) ? "not known" : half == 0 ? "exact" : "± " + Numbers.percent(half);
        }
    }

    /** Copies the list. */
    public PrecisionPlot {
        rows = List.copyOf(rows);
    }

    /** Whether a row is as precise as was asked for. */
    public boolean enough(Row row) {
        return asked != null && row.half() <= asked;
    }

    /** All of it in words. */
    public String summary() {
        return rows.stream()
                .map(row ->
                        row.label() + " " + row.words() + (asked == null ? "" : enough(row) ? ", enough" : ", not yet"))
                .collect(Collectors.joining("; "));
    }
}
