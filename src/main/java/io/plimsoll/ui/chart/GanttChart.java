package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Who served what and when: a row for each agent, in it a bar for each task, in the colour of the task's role. With more agents or tasks than pixels, a
 * pixel is the deeper the more of it was taken by service. FX thread only.
 */
public final class GanttChart extends TimeChart {
    /** No task is selected. */
    public static final long NO_TASK = -1;

    private static final double SHORTEST_SHARE = 1e-6;
    private static final double REACH = 3;

    private final ServiceSpans spans = new ServiceSpans();
    private final LongProperty selectedTask = new SimpleLongProperty(this, "selectedTask", NO_TASK);
    private final PointedTip tip = new PointedTip(this);
    private @Nullable Snapshot aside;
    private @Nullable GanttRaster raster;
    private @Nullable GanttLayout layout;
    private List<RoleFigure> roles = List.of();

    /** A chart of nothing yet. */
    public GanttChart() {
        setMinSize(240, 120);
        setPrefSize(800, 210);
        selectedTask.addListener(observable -> redraw());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(spanAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(null));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Takes in what has changed, which must be told without a gap. What stands for everything is put aside until somebody looks. */
    public void accept(Snapshot snapshot) {
        if (snapshot.allTasks()) {
            aside = snapshot;
        } else {
            catchUp();
            spans.accept(snapshot);
        }
        roles = snapshot.roles();
        redraw();
    }

    /** Draws only what passes, from now on; call it again when what passes has changed. */
    public void filter(SpanFilter filter) {
        spans.filter(filter);
        redraw();
    }

    private void catchUp() {
        Snapshot waiting = aside;
        aside = null;
        if (waiting != null) {
            spans.accept(waiting);
        }
    }

    /** Forgets everything: another scenario was opened. */
    public void clear() {
        aside = null;
        spans.clear();
        redraw();
    }

    /** What is known. */
    public ServiceSpans spans() {
        catchUp();
        return spans;
    }

    /** The number of the task that is framed, or {@link #NO_TASK}; may be bound in both directions. */
    public LongProperty selectedTaskProperty() {
        return selectedTask;
    }

    /** What the pointer's tooltip says; empty while it is on no task. */
    public String tooltipText() {
        return tip.text();
    }

    @Override
    protected double now() {
        return spans.now();
    }

    @Override
    protected double shortest() {
        return SHORTEST_SHARE * spans.now();
    }

    /** The span drawn at a point, the nearest within a few pixels, or {@code null}. */
    public ServiceSpans.@Nullable Span spanAt(double x, double y) {
        GanttLayout drawn = layout;
        GanttLayout.Band band = drawn == null ? null : drawn.bandAt(y);
        double time = timeAt(x);
        if (drawn == null || band == null || Double.isNaN(time)) {
            return null;
        }
        double reach = REACH
                * (shown().end(now()) - shown().begin(now()))
                / (HistoryLayout.right(getWidth()) - HistoryLayout.LEFT);
        ServiceSpans.Span nearest = null;
        double nearestAway = reach;
        for (int i = band.first(); i < band.first() + band.agents(); i++) {
            int agent = drawn.agents().get(i).number();
            List<ServiceSpans.Lane> lanes = spans.lanes(agent);
            for (int number = 0; number < lanes.size(); number++) {
                ServiceSpans.Lane lane = lanes.get(number);
                if (band.lane() >= 0 && band.lane() != number) {
                    continue;
                }
                for (int at = lane.firstAfter(time - reach); at < lane.to && lane.begins[at] <= time + reach; at++) {
                    if (!spans.shows(agent, lane, at)) {
                        continue;
                    }
                    ServiceSpans.Span span = spans.span(agent, lane, at);
                    double away = Math.max(0, Math.max(span.begin() - time, time - span.end()));
                    if (away < nearestAway) {
                        nearest = span;
                        nearestAway = away;
                    }
                }
            }
        }
        return nearest;
    }

    /** A span in a line: "bug-112 · backend-3 · 10:05 to 10:27 · 22 min". */
    public String describe(ServiceSpans.Span span) {
        AgentFigure agent = spans.agent(span.agent());
        double length = span.end() - span.begin();
        TimeScale scale = scaleProperty().get();
        return span.id() + " · " + (agent == null ? "" : agent.name()) + " · "
                + (span.open()
                        ? "since " + scale.clock(span.begin())
                        : scale.clock(span.begin()) + " to " + scale.clock(span.end()))
                + " · " + TimeScale.number(length, length < 100 ? 0.1 : 1) + " "
                + scale.unit().symbol();
    }

    @Override
    public ChartTable table() {
        catchUp();
        TimeScale scale = scaleProperty().get();
        List<List<String>> rows = new ArrayList<>();
        for (ServiceSpans.Span span : spans.between(shown().begin(now()), shown().end(now()))) {
            AgentFigure agent = spans.agent(span.agent());
            double length = span.end() - span.begin();
            rows.add(List.of(
                    agent == null ? "" : agent.name(),
                    span.id(),
                    span.role() < roles.size() ? roles.get(span.role()).name() : "",
                    TimeScale.number(span.begin(), 0.1),
                    span.open() ? "in service" : TimeScale.number(span.end(), 0.1),
                    TimeScale.number(length, 0.1)));
        }
        String unit = ", " + scale.unit().symbol();
        return new ChartTable(
                "Gantt",
                List.of(
                        ChartTable.Column.words("Agent"),
                        ChartTable.Column.words("Task"),
                        ChartTable.Column.words("Role"),
                        ChartTable.Column.figures("Begun" + unit),
                        ChartTable.Column.figures("Ended" + unit),
                        ChartTable.Column.figures("Length" + unit)),
                rows);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        catchUp();
        setAccessibleText(summary());
        double begin = shown().begin(spans.now());
        double end = shown().end(spans.now());
        if (spans.count() == 0 || !(end > begin)) {
            layout = null;
            Lettering.write(
                    g,
                    "What agents serve appears as the clock runs",
                    Lettering.SMALL,
                    paletteProperty().get().muted(),
                    TextAlignment.CENTER,
                    width / 2,
                    height / 2);
            return;
        }
        GanttLayout rows = GanttLayout.of(spans, height);
        layout = rows;
        if (rows.agents().isEmpty()) {
            Lettering.write(
                    g,
                    "No agent passes the filters",
                    Lettering.SMALL,
                    paletteProperty().get().muted(),
                    TextAlignment.CENTER,
                    width / 2,
                    height / 2);
            return;
        }
        HistoryLayout times = new HistoryLayout(begin, end, width, height, 1);
        int wide = times.columns();
        int tall = (int) Math.max(1, height - GanttLayout.TOP - GanttLayout.FOOT);
        GanttRaster pixels = raster;
        if (pixels == null || pixels.width() != wide || pixels.height() != tall) {
            pixels = new GanttRaster(wide, tall);
            raster = pixels;
        }
        GanttPainter painter = new GanttPainter(g, paletteProperty().get(), rows, times, spans);
        painter.paint(pixels, roles.stream().map(RoleFigure::name).toList());
        painter.selected(selectedTask.get());
        painter.crosshair(crosshairProperty().get(), scaleProperty().get());
        TimeTicks.draw(g, paletteProperty().get(), times, scaleProperty().get(), live());
    }

    /** What is shown in a sentence, for those who cannot see the chart. */
    public String summary() {
        if (spans.count() == 0) {
            return "Gantt: nothing was served yet.";
        }
        long open = spans.between(spans.now(), spans.now()).stream()
                .filter(ServiceSpans.Span::open)
                .count();
        return String.format(
                Locale.ROOT,
                "Gantt: %,d tasks served by %,d agents up to %s, %,d of them still in service.",
                spans.count(),
                spans.agents().size(),
                scaleProperty().get().clock(spans.now()),
                open);
    }

    private void point(ServiceSpans.@Nullable Span span) {
        tip.point(span == null ? null : describe(span));
    }

    private void click(MouseEvent event) {
        ServiceSpans.Span span = spanAt(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && span != null) {
            selectedTask.set(span.task());
        }
    }

    /** Up and down go through the tasks that are in sight, by agent, then by begin. */
    private void key(KeyEvent event) {
        int step = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        if (step == 0) {
            return;
        }
        List<ServiceSpans.Span> inSight = spans.between(shown().begin(now()), shown().end(now()));
        int at = -1;
        for (int i = 0; i < inSight.size() && at < 0; i++) {
            at = inSight.get(i).task() == selectedTask.get() ? i : -1;
        }
        if (!inSight.isEmpty()) {
            int next = at < 0 ? 0 : Math.clamp(at + step, 0, inSight.size() - 1);
            selectedTask.set(inSight.get(next).task());
        }
        event.consume();
    }
}
