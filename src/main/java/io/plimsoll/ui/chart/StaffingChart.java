package io.plimsoll.ui.chart;

import io.plimsoll.report.svg.Scale;
import io.plimsoll.ui.theme.Palette;
import io.plimsoll.ui.theme.Ruler;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Draws a {@link StaffingPlot}: simulated points with their intervals, the target's line, the chosen number, and the estimate as a ghost. What
 * is pointed at or selected is said in words; else the chosen one. FX thread only.
 */
public final class StaffingChart extends RowsChart {
    private static final double LEFT = 66;
    private static final double RIGHT = 46;
    private static final double TOP = 22;
    private static final double BOTTOM = 42;
    private static final double DOT = 4.5;
    private static final double PALE = 0.16;
    private static final double OLD = 0.35;
    private static final double LABEL = 30;
    /** Half the height of words and of what they must keep from. */
    private static final double WORDS = 11;
    /** The width of what is said of the target. */
    private static final double TARGET = 110;

    private static final int LINES = 5;

    private final ObjectProperty<StaffingPlot> plot = new SimpleObjectProperty<>(this, "plot", StaffingPlot.EMPTY);
    private int pointed = NONE;
    private double width;

    /** An empty one. */
    public StaffingChart() {
        setMinSize(200, 120);
        setPrefSize(800, 330);
        plot.addListener((property, before, now) -> {
            setAccessibleText(now.summary());
            if (before.role() != now.role() || before.from() != now.from()) {
                selectedProperty().set(NONE);
            }
            redraw();
        });
        setAccessibleText(plot.get().summary());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(rowAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(NONE));
    }

    private void point(int row) {
        if (row != pointed) {
            pointed = row;
            redraw();
        }
    }

    /** What is drawn. */
    public ObjectProperty<StaffingPlot> plotProperty() {
        return plot;
    }

    /** A number of agents each, from the smallest on. */
    @Override
    int rows() {
        StaffingPlot shown = plot.get();
        return shown.points().isEmpty() && shown.estimates().isEmpty() ? 0 : shown.to() - shown.from() + 1;
    }

    @Override
    int rowAt(double x, double y) {
        if (rows() == 0 || x < LEFT || x > width - RIGHT) {
            return NONE;
        }
        return Math.clamp((long) Math.floor((x - LEFT) / (width - RIGHT - LEFT) * rows()), 0, rows() - 1);
    }

    @Override
    public ChartTable table() {
        StaffingPlot shown = plot.get();
        List<List<String>> rows = new ArrayList<>();
        for (int agents = shown.from(); agents <= shown.to(); agents++) {
            int number = agents;
            StaffingPlot.Point point = shown.points().stream()
                    .filter(each -> each.agents() == number)
                    .findFirst()
                    .orElse(null);
            String estimate = shown.estimates().stream()
                    .filter(each -> each.agents() == number)
                    .findFirst()
                    .map(each -> Numbers.short3(each.value()))
                    .orElse("–");
            rows.add(List.of(
                    Numbers.count(agents),
                    point == null ? "–" : Numbers.short3(point.value()),
                    point == null || Double.isInfinite(point.low()) ? "–" : Numbers.short3(point.low()),
                    point == null || Double.isInfinite(point.high()) ? "–" : Numbers.short3(point.high()),
                    point == null || point.met() == null ? "open" : point.met() ? "met" : "missed",
                    estimate));
        }
        String unit = shown.unit().isEmpty() ? "" : ", " + shown.unit();
        return new ChartTable(
                shown.measure(),
                List.of(
                        ChartTable.Column.figures(shown.across()),
                        ChartTable.Column.figures(shown.measure() + unit),
                        ChartTable.Column.figures("95 % from"),
                        ChartTable.Column.figures("to"),
                        ChartTable.Column.words("Target"),
                        ChartTable.Column.figures("Estimate")),
                rows);
    }

    @Override
    protected void draw(GraphicsContext g, double wide, double height) {
        width = wide;
        StaffingPlot shown = plot.get();
        Palette palette = paletteProperty().get();
        if (rows() == 0) {
            String words = shown.measure().isEmpty()
                    ? "How a measure falls with the number of agents, once there is a target"
                    : "Erlang's formula says nothing of this; it is to be simulated";
            Lettering.write(g, words, Lettering.SMALL, palette.muted(), TextAlignment.CENTER, wide / 2, height / 2);
            return;
        }
        Axis axis = Axis.upTo(shown.far(), LINES);
        Scale x = Scale.linear(shown.from() - .5, shown.to() + .5, LEFT, wide - RIGHT);
        Scale y = new Scale(0, axis.top(), height - BOTTOM, TOP, false);
        Frame frame = new Frame(g, palette, shown, x, y, axis);
        frame.met();
        frame.grid(wide, height);
        frame.today(height);
        g.save();
        g.beginPath();
        g.rect(LEFT, TOP - DOT - 2, wide - RIGHT - LEFT, height - BOTTOM - TOP + 2 * DOT + 4);
        g.clip();
        frame.estimates();
        frame.points();
        g.restore();
        frame.target(wide);
        frame.marks();
        frame.words(said());
    }

    /** The number of agents that is spoken of, or {@code null}. */
    private @Nullable Integer said() {
        int row = pointed != NONE ? pointed : selectedProperty().get();
        return row != NONE && row < rows()
                ? (Integer) (plot.get().from() + row)
                : plot.get().chosen();
    }

    /** Where words begin, and how high they stand. */
    private record Place(double left, double middle) {}

    /** One drawing. */
    private record Frame(GraphicsContext g, Palette palette, StaffingPlot plot, Scale x, Scale y, Axis axis) {
        private double raw(double value) {
            return y.from() + value / axis.top() * (y.to() - y.from());
        }

        /** Numbers of agents of which it is known that they do. */
        void met() {
            g.setFill(palette.fill(2).deriveColor(0, 1, 1, plot.others().isEmpty() ? 0.09 : 0.04));
            for (StaffingPlot.Point point : plot.points()) {
                if (Boolean.TRUE.equals(point.met())) {
                    double left = Math.round(x.at(point.agents() - .5));
                    g.fillRect(left, TOP, Math.round(x.at(point.agents() + .5)) - left, y.from() - TOP);
                }
            }
        }

        void grid(double wide, double height) {
            g.setLineWidth(1);
            g.setLineDashes();
            for (double tick : axis.ticks()) {
                double at = Math.round(y.at(tick)) + 0.5;
                g.setStroke(tick == 0 ? palette.hairline() : palette.grid());
                g.strokeLine(LEFT, at, wide - RIGHT, at);
                String words = Numbers.short3(tick) + (tick == axis.top() ? " " + plot.unit() : "");
                Lettering.write(g, words, Lettering.SMALL, palette.muted(), TextAlignment.RIGHT, LEFT - 9, at);
            }
            int every = (int) Math.max(1, Axis.roundStep(LABEL * (plot.to() - plot.from() + 1) / (x.to() - x.from())));
            Integer chosen = plot.chosen();
            for (int count = plot.from(); count <= plot.to(); count++) {
                boolean own = Objects.equals(chosen, count);
                boolean near = chosen != null && !own && Math.abs(chosen - count) < every;
                if (own || count % every == 0 && !near) {
                    Lettering.write(
                            g,
                            Integer.toString(count),
                            own ? Lettering.TEXT_STRONG : Lettering.SMALL,
                            own ? palette.text() : palette.muted(),
                            TextAlignment.CENTER,
                            x.at(count),
                            height - BOTTOM + 13);
                }
            }
            Lettering.write(
                    g,
                    plot.across(),
                    Lettering.SMALL,
                    palette.muted(),
                    TextAlignment.CENTER,
                    (LEFT + wide - RIGHT) / 2,
                    height - 9);
        }

        void today(double height) {
            if (plot.today() < plot.from() || plot.today() > plot.to()) {
                return;
            }
            double at = Math.round(x.at(plot.today())) + 0.5;
            g.setStroke(palette.faint());
            g.setLineDashes(2, 3);
            g.strokeLine(at, TOP, at, height - BOTTOM);
            g.setLineDashes();
            Lettering.write(g, "today", Lettering.SMALL, palette.muted(), TextAlignment.CENTER, at, TOP - 10);
        }

        void estimates() {
            g.setStroke(palette.muted());
            g.setLineWidth(1.4);
            g.setLineDashes(3, 3);
            List<StaffingPlot.Estimate> all = plot.estimates();
            for (int i = 1; i < all.size(); i++) {
                StaffingPlot.Estimate before = all.get(i - 1);
                StaffingPlot.Estimate now = all.get(i);
                if (now.agents() == before.agents() + 1) {
                    g.strokeLine(x.at(before.agents()), raw(before.value()), x.at(now.agents()), raw(now.value()));
                }
            }
            g.setLineDashes();
        }

        private Color colour() {
            return plot.others().isEmpty()
                    ? palette.edge(plot.role())
                    : palette.edge(plot.role()).deriveColor(0, 1, 1, OLD);
        }

        void points() {
            List<StaffingPlot.Point> all = plot.points();
            Color colour = colour();
            g.setFill(colour.deriveColor(0, 1, 1, PALE));
            for (int i = 1; i < all.size(); i++) {
                StaffingPlot.Point one = all.get(i - 1);
                StaffingPlot.Point two = all.get(i);
                if (known(one) && known(two)) {
                    double left = x.at(one.agents());
                    double right = x.at(two.agents());
                    g.fillPolygon(
                            new double[] {left, right, right, left},
                            new double[] {raw(one.low()), raw(two.low()), raw(two.high()), raw(one.high())},
                            4);
                }
            }
            g.setStroke(colour);
            g.setLineWidth(2);
            g.setLineJoin(StrokeLineJoin.ROUND);
            for (int i = 1; i < all.size(); i++) {
                g.strokeLine(
                        x.at(all.get(i - 1).agents()),
                        raw(all.get(i - 1).value()),
                        x.at(all.get(i).agents()),
                        raw(all.get(i).value()));
            }
            g.setLineWidth(1.4);
            for (StaffingPlot.Point point : all) {
                if (known(point)) {
                    double at = x.at(point.agents());
                    g.strokeLine(at, raw(point.low()), at, raw(point.high()));
                }
            }
        }

        private static boolean known(StaffingPlot.Point point) {
            return Double.isFinite(point.low()) && Double.isFinite(point.high());
        }

        /** The line ends in the ring that stands for a limit everywhere in the program. */
        void target(double wide) {
            double at = Math.round(y.at(plot.target())) + 0.5;
            double ring = wide - RIGHT / 2;
            g.setStroke(palette.loadLine());
            g.setLineWidth(1.6);
            g.strokeLine(LEFT, at, wide - 8, at);
            g.setFill(palette.surface());
            g.fillOval(ring - 5.5, at - 5.5, 11, 11);
            g.strokeOval(ring - 5.5, at - 5.5, 11, 11);
            g.strokeLine(ring - 5.5, at, ring + 5.5, at);
            Lettering.writeOn(
                    g,
                    palette.surface(),
                    "target " + Numbers.short3(plot.target()) + " " + plot.unit(),
                    Lettering.SMALL,
                    palette.loadLine(),
                    TextAlignment.RIGHT,
                    wide - RIGHT - 6,
                    at - 9);
        }

        void marks() {
            for (StaffingPlot.Point point : plot.points()) {
                if (point.value() > axis.top()) {
                    continue;
                }
                double across = x.at(point.agents());
                double up = y.at(point.value());
                boolean chosen = Objects.equals(plot.chosen(), point.agents());
                double size = chosen ? DOT + 2 : DOT;
                g.setFill(chosen ? palette.surface() : ground());
                g.fillOval(across - size, up - size, 2 * size, 2 * size);
                if (chosen) {
                    g.setStroke(colour());
                    g.setLineWidth(3);
                    g.strokeOval(across - size, up - size, 2 * size, 2 * size);
                }
            }
        }

        /** Dots cover the line under them, also where they are pale. */
        private Color ground() {
            return plot.others().isEmpty() ? colour() : palette.surface().interpolate(palette.edge(plot.role()), OLD);
        }

        void words(@Nullable Integer count) {
            if (count == null) {
                return;
            }
            StaffingPlot.Point point = plot.points().stream()
                    .filter(one -> one.agents() == count)
                    .findFirst()
                    .orElse(null);
            StaffingPlot.Estimate estimate = plot.estimates().stream()
                    .filter(one -> one.agents() == count)
                    .findFirst()
                    .orElse(null);
            String ghost = estimate == null ? "" : "Erlang C " + Numbers.short3(estimate.value()) + " " + plot.unit();
            String words = point != null
                    ? plot.words(point) + (ghost.isEmpty() ? "" : " · " + ghost)
                    : count + " agents" + (ghost.isEmpty() ? ", not simulated" : " · " + ghost);
            double value = point != null ? point.value() : estimate != null ? estimate.value() : axis.top();
            double length = Ruler.width(words, Lettering.TEXT_STRONG);
            Place place = place(x.at(count), y.at(value), length);
            Lettering.writeOn(
                    g,
                    palette.surface(),
                    words,
                    Lettering.TEXT_STRONG,
                    palette.text(),
                    TextAlignment.LEFT,
                    place.left(),
                    place.middle());
        }

        /** Where words cross nothing that is drawn, as near to their point as can be; where they always do, as little as can be. */
        private Place place(double across, double up, double length) {
            double last = Math.max(LEFT, x.to() - length);
            List<Place> places = new ArrayList<>();
            for (double middle : new double[] {up - 14, up + 16}) {
                places.add(new Place(across + 14, middle));
                places.add(new Place(across - 14 - length, middle));
            }
            for (double middle = up - 2 * 14; middle > TOP; middle -= 14) {
                places.add(new Place(across + 14, middle));
                places.add(new Place(last, middle));
            }
            places.add(new Place(last, TOP + 8));
            Place best = new Place(Math.clamp(across + 14, LEFT, last), Math.clamp(up - 14, TOP + 6, y.from() - 8));
            double least = crossed(best, length);
            for (Place place : places) {
                boolean inside = place.left() >= LEFT
                        && place.left() <= last + 1
                        && place.middle() >= TOP + 6
                        && place.middle() <= y.from() - 8;
                double crossed = inside ? crossed(place, length) : Double.POSITIVE_INFINITY;
                if (crossed < least) {
                    best = place;
                    least = crossed;
                }
            }
            return best;
        }

        /** How many pixel columns of words at a place have a line through them; where the target is, all of them. */
        private double crossed(Place place, double length) {
            double target = y.at(plot.target());
            boolean underTarget = Math.abs(target - place.middle()) < WORDS;
            double crossed = underTarget ? length : 0;
            for (double at = place.left() - 4; at <= place.left() + length + 4; at++) {
                if (meets(at, place.middle(), plot.points().size(), this::pointAt)
                        || meets(at, place.middle(), plot.estimates().size(), this::estimateAt)) {
                    crossed++;
                }
            }
            boolean overTarget = place.left() + length > x.to() - TARGET && Math.abs(target - 9 - place.middle()) < 14;
            return crossed + (overTarget ? length : 0);
        }

        private Point2D pointAt(int i) {
            StaffingPlot.Point point = plot.points().get(i);
            return new Point2D(x.at(point.agents()), raw(point.value()));
        }

        private Point2D estimateAt(int i) {
            StaffingPlot.Estimate estimate = plot.estimates().get(i);
            return new Point2D(x.at(estimate.agents()), raw(estimate.value()));
        }

        /** Whether a line through these points goes through words of this height at an x. */
        private static boolean meets(double at, double middle, int count, IntFunction<Point2D> points) {
            for (int i = 1; i < count; i++) {
                Point2D one = points.apply(i - 1);
                Point2D two = points.apply(i);
                if (at >= one.getX() - DOT && at <= two.getX() + DOT) {
                    double share = Math.clamp((at - one.getX()) / (two.getX() - one.getX()), 0, 1);
                    double up = one.getY() + share * (two.getY() - one.getY());
                    if (Math.abs(up - middle) < WORDS) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
