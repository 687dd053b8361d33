package io.plimsoll.ui.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For each series, which share of tasks waited at least how long; or which share of other times is at least so long. Immutable, toolkit-free.
 *
 * @param unit of the times
 * @param subject what the times are; {@code null}: waits
 */
public record ExceedancePlot(
        String unit, List<Curve> curves, @Nullable Subject subject) {
    /** Nothing. */
    public static final ExceedancePlot EMPTY = new ExceedancePlot("", List.of());

    /** Shares below one in ten thousand are the accidents of a few tasks. */
    static final double LEAST = 1e-4;

    /** Waits. */
    public ExceedancePlot(String unit, List<Curve> curves) {
        this(unit, curves, null);
    }

    /**
     * What times other than waits are.
     *
     * @param title of the table
     * @param times over the column of times
     * @param shares over the column of shares
     * @param nothing what is said where there is nothing to draw
     * @param summary all of it in words
     */
    public record Subject(String title, String times, String shares, String nothing, String summary) {}

    /** What the times are. */
    Subject about() {
        return subject != null
                ? subject
                : new Subject(
                        "Who waited longer", "Waited at least, " + unit, "Share of tasks", "Nobody waited", waits());
    }

    /** A point: so large a share waited at least {@code time}. */
    public record Point(double time, double share) {}

    /** A series; points by time. */
    public record Curve(String label, List<Point> points) {
        /** Copies the list. */
        public Curve {
            points = List.copyOf(points);
        }

        /** The share that waited at all. */
        double waiting() {
            return points.isEmpty() || points.getFirst().time() > 0
                    ? 1
                    : points.getFirst().share();
        }

        /** The points that lie on the chart: after a wait above 0, with a share that means something. */
        List<Point> drawn() {
            return points.stream()
                    .filter(point -> point.time() > 0 && point.share() >= LEAST)
                    .toList();
        }
    }

    /** Copies the list. */
    public ExceedancePlot {
        curves = List.copyOf(curves);
    }

    /** The longest time that is drawn, and 0 if none is. */
    double longest() {
        return curves.stream()
                .flatMap(curve -> curve.drawn().stream())
                .mapToDouble(Point::time)
                .max()
                .orElse(0);
    }

    /** Where the logarithmic axis of times begins: shorter waits are next to none. */
    double shortest() {
        double first = curves.stream()
                .flatMap(curve -> curve.drawn().stream())
                .mapToDouble(Point::time)
                .min()
                .orElse(1);
        return Math.max(first, longest() / 3_000);
    }

    /** All of it in words. */
    public String summary() {
        return longest() == 0 ? about().nothing() : about().summary();
    }

    private String waits() {
        return longest() == 0
                ? "Nobody waited"
                : "Share of tasks that waited: "
                        + curves.stream()
                                .map(curve ->
                                        String.format(Locale.ROOT, "%s %.1f %%", curve.label(), 100 * curve.waiting()))
                                .collect(Collectors.joining("; "));
    }
}
