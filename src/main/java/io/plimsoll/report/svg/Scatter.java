package io.plimsoll.report.svg;

import java.util.List;

/** One dot for each thing by two of its figures: what is gained in one and paid in the other. Stateless, thread-safe. */
public final class Scatter {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 340;
    private static final double LEFT = 84;
    private static final double RIGHT = 250;
    private static final double BOTTOM = 46;
    private static final double TOP = 14;

    private Scatter() {}

    /** A thing. */
    public record Dot(String label, double x, double y) {}

    /** The drawing. */
    public static String of(String title, String xAxis, String yAxis, List<Dot> dots) {
        var xs = dots.stream().mapToDouble(Dot::x).summaryStatistics();
        var ys = dots.stream().mapToDouble(Dot::y).summaryStatistics();
        Scale x = Scale.linear(Math.min(0, xs.getMin()), Math.max(0, xs.getMax()), LEFT, WIDTH - RIGHT);
        Scale y = Scale.linear(ys.getMin(), ys.getMax(), HEIGHT - BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        for (double tick : x.ticks()) {
            svg.line("grid", x.at(tick), TOP, x.at(tick), HEIGHT - BOTTOM);
            svg.label("middle", x.at(tick), HEIGHT - BOTTOM + 18, Scale.text(tick));
        }
        for (double tick : y.ticks()) {
            svg.line("grid", LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick));
            svg.label("end", LEFT - 8, y.at(tick) + 4, Scale.text(tick));
        }
        for (int i = 0; i < dots.size(); i++) {
            Dot dot = dots.get(i);
            double key = TOP + 10 + i * 20;
            svg.dot(LineChart.style(i), x.at(dot.x()), y.at(dot.y()), dot.label());
            svg.dot(LineChart.style(i), WIDTH - RIGHT + 28, key, dot.label());
            svg.label("start", WIDTH - RIGHT + 48, key + 4, dot.label());
        }
        svg.label("middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, xAxis);
        svg.label("start", 4, TOP, yAxis);
        return svg.end();
    }
}
