package io.plimsoll.ui.chart;

import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.ui.run.HistoryView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One of the small charts that make the history: the series of one kind over a common axis. Immutable, toolkit-free.
 *
 * @param title what it shows, with the unit
 * @param series at least one
 */
record HistoryPanel(HistoryView.Kind kind, String title, List<HistoryView.Series> series, TimeUnit unit) {
    HistoryPanel {
        series = List.copyOf(series);
    }

    /** The panels of a history, from top to bottom. */
    static List<HistoryPanel> of(HistoryView view, TimeUnit unit) {
        Map<HistoryView.Kind, List<HistoryView.Series>> byKind = new EnumMap<>(HistoryView.Kind.class);
        for (HistoryView.Series series : view.series()) {
            byKind.computeIfAbsent(series.kind(), kind -> new ArrayList<>()).add(series);
        }
        List<HistoryPanel> panels = new ArrayList<>();
        byKind.forEach((kind, series) -> panels.add(new HistoryPanel(kind, title(kind, series, unit), series, unit)));
        return panels;
    }

    private static String title(HistoryView.Kind kind, List<HistoryView.Series> series, TimeUnit unit) {
        return switch (kind) {
            case QUEUE -> "Queue";
            case WORKLOAD -> "Workload";
            case UTILISATION -> "Utilisation";
            case WAIT -> series.getFirst().label() + ", " + unit.symbol();
        };
    }

    /** The axis for these largest values; shares always go to 1, and a target's line is always in sight. */
    Axis axis(double largest) {
        double limit = series.stream()
                .map(HistoryView.Series::limit)
                .mapToDouble(value -> value == null ? 0 : value * 1.15)
                .max()
                .orElse(0);
        return switch (kind) {
            case UTILISATION -> new Axis(1, 1);
            case QUEUE, WORKLOAD -> Axis.counting(largest, 5);
            case WAIT -> Axis.upTo(Math.max(largest, limit), 5);
        };
    }

    /** A value as written at the axis and at the crosshair. */
    String words(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return switch (kind) {
            case UTILISATION -> String.format(Locale.ROOT, "%.0f %%", 100 * value);
            case QUEUE, WORKLOAD -> String.format(Locale.ROOT, "%,.0f", value);
            case WAIT -> TimeScale.number(value, value < 100 ? 0.1 : 1);
        };
    }

    /** A value at the end of the axis: no more decimals than it needs. */
    String end(double value) {
        return kind == HistoryView.Kind.WAIT ? TimeScale.number(value, value < 1 ? value : 1) : words(value);
    }

    /** All series at a time, as the crosshair says it: "queue 9". */
    String at(int bucket) {
        List<String> parts = new ArrayList<>();
        for (HistoryView.Series each : series) {
            String name = kind == HistoryView.Kind.UTILISATION
                    ? each.label()
                    : each.label().toLowerCase(Locale.ROOT);
            parts.add(name + " " + words(each.last(bucket)));
        }
        return String.join(" · ", parts);
    }
}
