package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The workload of every agent against its load line: a bar for each, filled up to its capacity and paler above; with too many for
 * bars, a heat strip of all of them. A click or the arrow keys select an agent; pointing at one tells about it. FX thread only.
 */
public final class WorkloadChart extends CanvasChart {
    /** No agent is selected. */
    public static final int NOBODY = -1;

    private final ObjectProperty<Workloads> workloads = new SimpleObjectProperty<>(this, "workloads", Workloads.EMPTY);
    private final IntegerProperty selectedAgent = new SimpleIntegerProperty(this, "selectedAgent", NOBODY);
    private final IntegerProperty target = new SimpleIntegerProperty(this, "target", NOBODY);
    private final ObjectProperty<Set<Integer>> faint = new SimpleObjectProperty<>(this, "faint", Set.of());
    private final IntegerProperty reach = new SimpleIntegerProperty(this, "reach", 0);
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private final PointedTip tip = new PointedTip(this);
    private @Nullable Axis axis;
    private @Nullable BarLayout bars;
    private @Nullable HeatLayout heat;

    /** A chart of nobody. */
    public WorkloadChart() {
        setMinSize(160, 110);
        setPrefSize(800, 220);
        workloads.addListener((property, before, now) -> {
            caption.set(now.caption());
            redraw();
        });
        selectedAgent.addListener(observable -> redraw());
        target.addListener(observable -> redraw());
        faint.addListener(observable -> redraw());
        reach.addListener(observable -> redraw());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(agentAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(null));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What is shown. */
    public ObjectProperty<Workloads> workloadsProperty() {
        return workloads;
    }

    /** The engine's number of the agent that is framed, or {@link #NOBODY}; may be bound in both directions. */
    public IntegerProperty selectedAgentProperty() {
        return selectedAgent;
    }

    /** The engine's number of the agent that something is held over, or {@link #NOBODY}. */
    public IntegerProperty targetProperty() {
        return target;
    }

    /** The engine's numbers of the agents that are only hinted at, as they do not pass a filter. */
    public ObjectProperty<Set<Integer>> faintProperty() {
        return faint;
    }

    /** The axis reaches at least this workload: that of another chart that stands beside it. 0 at first. */
    public IntegerProperty reachProperty() {
        return reach;
    }

    /** Unit, meaning of the line and mean, for the right of the chart's title. */
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** What the pointer's tooltip says; empty while it is on no agent. */
    public String tooltipText() {
        return tip.text();
    }

    /** Whether the agents are too many for bars, and a heat strip is drawn. */
    public boolean isHeatStrip() {
        return heat != null;
    }

    /** The agent drawn at a point of this chart, or {@code null}. */
    public @Nullable AgentFigure agentAt(double x, double y) {
        if (bars != null) {
            int slot = bars.slotAt(x, y);
            return slot < 0 ? null : bars.slots().get(slot).agent();
        }
        int number = heat == null ? -1 : heat.agentAt(x, y);
        return number < 0 ? null : workloads.get().agents().get(number);
    }

    @Override
    public ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Workloads.Group group : workloads.get().groups()) {
            for (AgentFigure agent : group.agents()) {
                rows.add(List.of(
                        agent.name(),
                        group.name(),
                        agent.status().label(),
                        Numbers.count(agent.workload()),
                        Numbers.count(agent.capacity()),
                        Numbers.count(agent.completed())));
            }
        }
        return new ChartTable(
                "Workload now",
                List.of(
                        ChartTable.Column.words("Agent"),
                        ChartTable.Column.words("Role"),
                        ChartTable.Column.words("Status"),
                        ChartTable.Column.figures("Workload"),
                        ChartTable.Column.figures("Capacity"),
                        ChartTable.Column.figures("Done")),
                rows);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        Workloads shown = workloads.get();
        setAccessibleText(shown.summary());
        bars = null;
        heat = null;
        if (shown.groups().isEmpty()) {
            axis = null;
            Lettering.write(
                    g,
                    "No agents yet",
                    Lettering.SMALL,
                    paletteProperty().get().muted(),
                    TextAlignment.CENTER,
                    width / 2,
                    height / 2);
        } else if (BarLayout.room(width, shown.count(), shown.groups().size()) < BarLayout.THINNEST) {
            heat = HeatLayout.of(shown, width, height);
            new HeatPainter(g, paletteProperty().get(), heat, faint.get()).paint(selectedAgent.get(), target.get());
        } else {
            Axis wanted = BarLayout.axis(shown, reach.get(), height);
            axis = axis == null ? wanted : axis.settle(wanted);
            bars = BarLayout.of(shown, axis, width, height);
            new BarPainter(g, paletteProperty().get(), bars, shown.mean(), faint.get())
                    .paint(selectedAgent.get(), target.get());
        }
    }

    private void point(@Nullable AgentFigure agent) {
        tip.point(agent == null ? null : Workloads.describe(agent));
    }

    private void press(MouseEvent event) {
        requestFocus();
        AgentFigure agent = agentAt(event.getX(), event.getY());
        if (agent != null) {
            selectedAgent.set(agent.number());
        } else if (event.getButton() == MouseButton.PRIMARY) {
            selectedAgent.set(NOBODY);
        }
    }

    private void key(KeyEvent event) {
        int step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        var agents = workloads.get().agents();
        if (step == 0 || agents.isEmpty()) {
            return;
        }
        int at = 0;
        while (at < agents.size() && agents.get(at).number() != selectedAgent.get()) {
            at++;
        }
        int next = at == agents.size() ? 0 : Math.clamp((long) at + step, 0, agents.size() - 1);
        selectedAgent.set(agents.get(next).number());
        event.consume();
    }
}
