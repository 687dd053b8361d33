package io.plimsoll.report.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A measure against a number of agents: simulated points with their intervals, the line of the target, the chosen number, and an estimate as
 * a dashed line. Stateless, thread-safe.
 */
public final class PlanChart {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 320;
    private static final double LEFT = 72;
    private static final double RIGHT = 170;
    private static final double BOTTOM = 46;
    private static final double TOP = 14;

    /** How many times the target the axis reaches at least, and at most: what lies beyond says only "far too long". */
    private static final double LEAST = 1.5;

    private static final double MOST = 5;

    private static final int LABELS = 20;

    private PlanChart() {}

    /**
     * One number of agents.
     *
     * @param value of the measure; {@code null}: not known
     * @param estimate {@code null}: none
     * @param hint said when it is pointed at
     */
    public record Dot(
            int agents,
            @Nullable Double value,
            double low,
            double high,
            @Nullable Double estimate,
            String hint) {}

    /** The drawing; dots by ascending number of agents. */
    public static String of(String title, String xAxis, String yAxis, List<Dot> dots, double target, int chosen) {
        double from = dots.isEmpty() ? chosen : dots.getFirst().agents();
        double to = dots.isEmpty() ? chosen : dots.getLast().agents();
        Scale x = Scale.linear(from - .5, to + .5, LEFT, WIDTH - RIGHT);
        double far = far(dots, target);
        Scale y = Scale.linear(0, far, HEIGHT - BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        for (double tick : y.ticks()) {
            svg.line("grid", LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick));
            svg.label("end", LEFT - 8, y.at(tick) + 4, Scale.text(tick));
        }
        double every = Math.max(1, Math.ceil((to - from) / LABELS));
        for (double tick = from; tick <= to; tick += every) {
            svg.label("middle", x.at(tick), HEIGHT - BOTTOM + 18, Scale.text(tick));
        }
        svg.line("grid", x.at(chosen), TOP, x.at(chosen), HEIGHT - BOTTOM);
        svg.line("zero", LEFT, y.at(target), WIDTH - RIGHT, y.at(target));
        svg.label("start", WIDTH - RIGHT + 8, y.at(target) + 4, "at most " + Scale.text(target));
        path(svg, "curve c7 dashed", line(dots, Dot::estimate, x, y, far), "Erlang C");
        path(svg, "curve c0", line(dots, Dot::value, x, y, far), "simulated");
        for (Dot dot : dots) {
            Double value = dot.value();
            if (value != null && value <= far) {
                double at = x.at(dot.agents());
                if (!Double.isInfinite(dot.high() - dot.low())) {
                    svg.line("interval", at, y.at(dot.low()), at, y.at(dot.high()));
                }
                svg.dot(dot.agents() == chosen ? "c1" : "c0", at, y.at(value), dot.hint());
            }
        }
        key(svg, dots.stream().anyMatch(dot -> dot.estimate() != null));
        svg.label("middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, xAxis);
        svg.label("start", WIDTH - RIGHT + 16, TOP + 14, yAxis);
        return svg.end();
    }

    /** A line through nothing is not a line. */
    private static void path(Svg svg, String style, String points, String hint) {
        if (!points.isEmpty()) {
            svg.path(style, points, hint);
        }
    }

    private static void key(Svg svg, boolean estimated) {
        double left = WIDTH - RIGHT + 16;
        svg.dot("c1", left + 5, TOP + 34, "chosen");
        svg.label("start", left + 18, TOP + 38, "chosen");
        svg.dot("c0", left + 5, TOP + 54, "simulated");
        svg.label("start", left + 18, TOP + 58, "simulated, 95 %");
        if (estimated) {
            svg.line("curve c7 dashed", left - 2, TOP + 74, left + 13, TOP + 74);
            svg.label("start", left + 18, TOP + 78, "Erlang C");
        }
    }

    private static double far(List<Dot> dots, double target) {
        double far = 0;
        for (Dot dot : dots) {
            Double value = dot.value();
            far = Math.max(far, value == null ? 0 : value);
        }
        return target > 0 ? Math.clamp(far * 1.05, LEAST * target, MOST * target) : Math.max(far * 1.05, 1e-9);
    }

    /** From the first value that the axis reaches. */
    private static String line(List<Dot> dots, Function<Dot, @Nullable Double> value, Scale x, Scale y, double far) {
        List<String> points = new ArrayList<>();
        for (Dot dot : dots) {
            Double one = value.apply(dot);
            if (one != null && one <= far) {
                points.add(String.format(Locale.ROOT, "%.1f,%.1f", x.at(dot.agents()), y.at(one)));
            }
        }
        return String.join(" ", points);
    }
}
