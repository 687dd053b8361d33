package io.plimsoll.report.svg;

import java.util.List;
import java.util.Locale;

/** Curves over a common axis, the share on a logarithmic scale so that rare long waits can be read. Stateless, thread-safe. */
public final class LineChart {
    /** As many colours as the page has; after that they repeat, dashed. */
    static final int COLOURS = 8;

    private static final double WIDTH = 860;
    private static final double HEIGHT = 380;
    private static final double LEFT = 64;
    private static final double RIGHT = 250;
    private static final double BOTTOM = 46;
    private static final double TOP = 14;

    private LineChart() {}

    /** A point of a curve. */
    public record Point(double x, double y) {}

    /** A curve with its name. */
    public record Curve(String label, List<Point> points) {
        /** Copies the list. */
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * The drawing.
     *
     * @param least the smallest share that is drawn, above 0
     */
    public static String exceedance(String title, String xAxis, List<Curve> curves, double least) {
        double far = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .filter(point -> point.y() >= least)
                .mapToDouble(Point::x)
                .max()
                .orElse(1);
        Scale x = Scale.linear(0, far, LEFT, WIDTH - RIGHT);
        Scale y = Scale.logarithmic(least, 1, HEIGHT - BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        for (double tick : x.ticks()) {
            svg.line("grid", x.at(tick), TOP, x.at(tick), HEIGHT - BOTTOM);
            svg.label("middle", x.at(tick), HEIGHT - BOTTOM + 18, Scale.text(tick));
        }
        for (double tick : y.ticks()) {
            svg.line("grid", LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick));
            svg.label("end", LEFT - 8, y.at(tick) + 4, Scale.text(100 * tick) + " %");
        }
        for (int i = 0; i < curves.size(); i++) {
            String style = style(i);
            svg.path(
                    "curve " + style,
                    points(curves.get(i), x, y, least),
                    curves.get(i).label());
            double key = TOP + 10 + i * 20;
            svg.line("curve " + style, WIDTH - RIGHT + 16, key, WIDTH - RIGHT + 40, key);
            svg.label("start", WIDTH - RIGHT + 48, key + 4, curves.get(i).label());
        }
        svg.label("middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, xAxis);
        return svg.end();
    }

    static String style(int curve) {
        return "c" + curve % COLOURS + (curve >= COLOURS ? " dashed" : "");
    }

    private static String points(Curve curve, Scale x, Scale y, double least) {
        StringBuilder points = new StringBuilder(String.format(Locale.ROOT, "%.1f,%.1f", x.at(0), y.at(1)));
        for (Point point : curve.points()) {
            points.append(String.format(Locale.ROOT, " %.1f,%.1f", x.at(point.x()), y.at(Math.max(least, point.y()))));
            if (point.y() < least) {
                break;
            }
        }
        return points.toString();
    }
}
