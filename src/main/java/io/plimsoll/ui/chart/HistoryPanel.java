package io.plimsoll.ui.chart;

import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.ui.run.HistoryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One of the small charts that make the history: the series of one kind over a common axis. Immutable, toolkit-free.
 *
 * @param title what it shows, with the unit
 * @param of whose it is where that is not all of the run: "backend"; "all roles" where only one was asked for and has no line of its own; else
 *     empty
 * @param series at least one
 */
record HistoryPanel(HistoryView.Kind kind, String title, String of, List<HistoryView.Series> series, TimeUnit unit) {
    HistoryPanel {
        series = List.copyOf(series);
    }

    /** The panels of a history, from top to bottom: of one role where there is a line of it, or of all of them (−1). */
    static List<HistoryPanel> of(HistoryView view, TimeUnit unit, int role) {
        List<HistoryPanel> panels = new ArrayList<>();
        for (HistoryView.Kind kind : HistoryView.Kind.values()) {
            List<HistoryView.Series> series = kind == HistoryView.Kind.UTILISATION
                    ? view.series().stream().filter(each -> each.kind() == kind).toList()
                    : view.line(kind, role).stream().toList();
            if (!series.isEmpty()) {
                panels.add(new HistoryPanel(kind, title(kind, series, unit), whose(view, series, role), series, unit));
            }
        }
        return panels;
    }

    private static String whose(HistoryView view, List<HistoryView.Series> series, int role) {
        if (role < 0 || series.getFirst().kind() == HistoryView.Kind.UTILISATION) {
            return "";
        }
        return series.getFirst().role() < 0
                ? "all roles"
                : view.line(HistoryView.Kind.UTILISATION, series.getFirst().role())
                        .map(HistoryView.Series::label)
                        .orElse("");
    }

    private static String title(HistoryView.Kind kind, List<HistoryView.Series> series, TimeUnit unit) {
        return switch (kind) {
            case QUEUE -> "Queue";
            case WORKLOAD -> "Workload";
            case UTILISATION -> "Utilisation";
            case WAIT -> series.getFirst().label() + ", " + unit.symbol();
        };
    }

    /** The title with whose it is: "Queue of backend". */
    String heading() {
        return of.isEmpty() ? title : title + " of " + of;
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
                    : each.label().toLowerCase(Locale.ROOT) + (of.isEmpty() ? "" : " of " + of);
            parts.add(name + " " + words(each.last(bucket)));
        }
        return String.join(" · ", parts);
    }
}
