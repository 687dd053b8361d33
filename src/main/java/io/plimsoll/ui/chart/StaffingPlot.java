package io.plimsoll.ui.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A measure against the number of agents of one role. Immutable, toolkit-free.
 *
 * @param role the role's number, for its colour
 * @param across what the horizontal axis counts: "agents in support"
 * @param measure what the vertical axis shows: "p80 wait"
 * @param unit of its values, and of percentages "%"
 * @param target what it should be at most
 * @param from the smallest number of agents that is shown, and {@code to} the largest
 * @param points simulated, by number of agents
 * @param estimates of a formula, by number of agents
 * @param chosen the planned number, or {@code null}
 * @param today the number that there is now
 * @param others where the simulated points belong to another question than the estimates: to which; else empty
 */
public record StaffingPlot(
        int role,
        String across,
        String measure,
        String unit,
        double target,
        int from,
        int to,
        List<Point> points,
        List<Estimate> estimates,
        @Nullable Integer chosen,
        int today,
        String others) {
    /** Nothing. */
    public static final StaffingPlot EMPTY =
            new StaffingPlot(0, "", "", "", 1, 0, 0, List.of(), List.of(), null, 0, "");

    /** How many times the target the axis reaches at most: what lies beyond says only "far too much". */
    public static final double MOST = 4;

    private static final double LEAST = 1.4;

    /**
     * A number of agents that was simulated.
     *
     * @param low of the 95 % interval, infinite where there is none
     * @param met whether the target is: {@code null} where that is open
     */
    public record Point(
            int agents,
            double value,
            double low,
            double high,
            @Nullable Boolean met) {}

    /** What the formula says. */
    public record Estimate(int agents, double value) {}

    /** Copies the lists. */
    public StaffingPlot {
        points = List.copyOf(points);
        estimates = List.copyOf(estimates);
    }

    /** The value that the axis should reach. */
    public double far() {
        double most = 0;
        for (Point point : points) {
            most = Math.max(most, Double.isInfinite(point.high()) ? point.value() : point.high());
        }
        for (Estimate estimate : estimates) {
            most = Math.max(most, estimate.value());
        }
        return target > 0 ? Math.clamp(most * 1.05, LEAST * target, MOST * target) : Math.max(most * 1.05, 1e-9);
    }

    /** A point in words: "14 agents · 11.6 ± 1.8 s". */
    public String words(Point point) {
        return agents(point.agents()) + " · " + value(point);
    }

    private String value(Point point) {
        double half = (point.high() - point.low()) / 2;
        return half > 0 && Double.isFinite(half)
                ? Numbers.beside(point.value(), half) + " ± " + Numbers.beside(half, half) + " " + unit
                : Numbers.short3(point.value()) + " " + unit;
    }

    private static String agents(int count) {
        return count + (count == 1 ? " agent" : " agents");
    }

    /** All of it in words. */
    public String summary() {
        if (points.isEmpty() && estimates.isEmpty()) {
            return measure + ": nothing is known yet";
        }
        return measure + " against " + across + ", at most " + Numbers.short3(target) + " " + unit + ". "
                + (points.isEmpty()
                        ? ""
                        : "Simulated: " + points.stream().map(this::words).collect(Collectors.joining("; ")) + ". ")
                + (estimates.isEmpty()
                        ? ""
                        : "Erlang C: "
                                + estimates.stream()
                                        .map(one ->
                                                agents(one.agents()) + " " + Numbers.short3(one.value()) + " " + unit)
                                        .collect(Collectors.joining("; ")));
    }
}
