package io.plimsoll.report.svg;

import java.util.List;

/** Differences with their intervals, one below the other, and the line of no difference. Stateless, thread-safe. */
public final class ForestPlot {
    private static final double WIDTH = 860;
    private static final double LEFT = 260;
    private static final double RIGHT = 24;
    private static final double ROW = 30;
    private static final double TOP = 14;

    private ForestPlot() {}

    /** One difference; its ends may be infinite. {@code note} stands in place of the interval where there is none. */
    public record Line(String label, double mean, double low, double high, String note) {}

    /** The drawing. */
    public static String of(String title, String axis, List<Line> lines) {
        double low = 0;
        double high = 0;
        for (Line line : lines) {
            low = Math.min(low, Double.isInfinite(line.low()) ? line.mean() : line.low());
            high = Math.max(high, Double.isInfinite(line.high()) ? line.mean() : line.high());
        }
        double bottom = TOP + lines.size() * ROW;
        Scale scale = Scale.linear(low, high, LEFT, WIDTH - RIGHT);
        Svg svg = new Svg(WIDTH, bottom + 44, title);
        for (double tick : scale.ticks()) {
            svg.line("grid", scale.at(tick), TOP, scale.at(tick), bottom);
            svg.label("middle", scale.at(tick), bottom + 18, Scale.text(tick));
        }
        svg.line("zero", scale.at(0), TOP, scale.at(0), bottom);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double y = TOP + i * ROW + ROW / 2;
            svg.label("end", LEFT - 12, y + 4, line.label());
            svg.line("interval", scale.at(line.low()), y, scale.at(line.high()), y);
            svg.dot("c0", scale.at(line.mean()), y, line.label() + ": " + line.note());
        }
        svg.label("middle", (LEFT + WIDTH - RIGHT) / 2, bottom + 38, axis);
        return svg.end();
    }
}
