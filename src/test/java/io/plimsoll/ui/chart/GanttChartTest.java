package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.TaskFigure;
import io.plimsoll.ui.theme.Palette;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class GanttChartTest {
    private static final int WIDTH = 824;
    private static final int HEIGHT = 212;
    /** From 132 to 732: six px for each unit of time. */
    private static final double PER_UNIT = 6;

    private final GanttChart chart = OnFx.call(GanttChart::new);
    private final List<AgentFigure> agents = Spans.agents(3, 1);

    private WritableImage draw() {
        return OnFx.call(() -> {
            Scene scene = chart.getScene() == null ? new Scene(chart, WIDTH, HEIGHT) : chart.getScene();
            scene.setFill(Palette.LIGHT.surface());
            return scene.snapshot(null);
        });
    }

    private WritableImage threeTasks() {
        OnFx.run(() -> chart.accept(Spans.all(
                100,
                agents,
                Spans.task(1, 0, 0, 10, 50),
                Spans.task(2, 1, 0, 50, 90),
                Spans.task(3, 2, 2, 80, Double.NaN))));
        return draw();
    }

    private static double x(double time) {
        return HistoryLayout.LEFT + PER_UNIT * time;
    }

    private static double y(int agent) {
        return GanttLayout.TOP + 26 * (agent + 0.5);
    }

    private static Color at(WritableImage image, double x, double y) {
        return image.getPixelReader().getColor((int) x, (int) y);
    }

    @Test
    void aTaskIsABarInItsAgentsRowInItsRolesColour() {
        WritableImage image = threeTasks();
        assertThat(at(image, x(30), y(0) + 8)).isEqualTo(Palette.LIGHT.fill(0));
        assertThat(at(image, x(70), y(0) + 8)).isEqualTo(Palette.LIGHT.fill(1));
        assertThat(at(image, x(90), y(2) + 8)).isEqualTo(Palette.LIGHT.fill(2));
        assertThat(at(image, x(5), y(0) + 8)).as("idle before").isEqualTo(Palette.LIGHT.surface());
        assertThat(at(image, x(95), y(0) + 8)).as("idle after").isEqualTo(Palette.LIGHT.surface());
        assertThat(at(image, x(50), y(1) + 8)).as("idle always").isEqualTo(Palette.LIGHT.surface());
        assertThat(at(image, x(50) - 1, y(0) + 8)).as("between two tasks").isEqualTo(Palette.LIGHT.surface());
    }

    @Test
    void pointingTellsAndAClickSelects() {
        threeTasks();
        mouse(MouseEvent.MOUSE_MOVED, x(30), y(0));
        assertThat(chart.tooltipText()).isEqualTo("T1 · backend-1 · 10.0 min to 50.0 min · 40.0 min");
        mouse(MouseEvent.MOUSE_MOVED, x(90), y(2));
        assertThat(chart.tooltipText()).isEqualTo("T3 · qa-3 · since 80.0 min · 20.0 min");
        mouse(MouseEvent.MOUSE_MOVED, x(30), y(1));
        assertThat(chart.tooltipText()).isEmpty();
        mouse(MouseEvent.MOUSE_CLICKED, x(70), y(0));
        assertThat(OnFx.call(() -> chart.selectedTaskProperty().get())).isEqualTo(2);
        Color frame = at(draw(), x(70), y(0) - 13);
        assertThat(frame.getBlue()).isGreaterThan(frame.getRed() + 0.2);
    }

    @Test
    void aPixelIsAsDeepAsItIsBusyAndTheShortestTaskIsNeverLost() {
        TaskFigure[] tasks = IntStream.range(0, 100)
                .mapToObj(i -> Spans.task(i, 0, 0, i * 1_000, i * 1_000 + (i == 50 ? 1e-3 : 500)))
                .toArray(TaskFigure[]::new);
        ServiceSpans spans = new ServiceSpans();
        spans.accept(Spans.all(100_000, Spans.agents(1, 1), tasks));
        GanttRaster raster = new GanttRaster(10, 20);
        int white = 0xFFFFFFFF;
        int black = 0xFF000000;
        raster.draw(spans, GanttLayout.of(spans, 52), 0, 100_000, white, new int[] {black});
        int half = raster.pixels()[10 * 10 + 2] & 255;
        assertThat(half).as("half of the time busy").isBetween(80, 100);
        raster.draw(spans, GanttLayout.of(spans, 52), 49_900, 50_900, white, new int[] {black});
        int instant = raster.pixels()[10 * 10 + 1] & 255;
        assertThat(instant).as("an instant of work").isLessThan(200);
        assertThat(raster.pixels()[10 * 10 + 5]).isEqualTo(white);
    }

    @Test
    void moreAgentsThanPixelsShareThem() {
        List<AgentFigure> many = Spans.agents(1_000, 1);
        TaskFigure[] tasks = IntStream.range(0, 500)
                .mapToObj(i -> Spans.task(i, 0, 2 * i, 0, 100))
                .toArray(TaskFigure[]::new);
        ServiceSpans spans = new ServiceSpans();
        spans.accept(Spans.all(100, many, tasks));
        GanttLayout layout = GanttLayout.of(spans, 132);
        assertThat(layout.bands()).hasSize(100);
        assertThat(layout.bands()).allMatch(band -> band.agents() == 10 && band.slots() == 10);
        GanttRaster raster = new GanttRaster(50, 100);
        raster.draw(spans, layout, 0, 100, 0xFFFFFFFF, new int[] {0xFF000000});
        assertThat(Arrays.stream(raster.pixels()).map(p -> p & 255)).allMatch(grey -> grey > 80 && grey < 100);
    }

    @Test
    void theTableHoldsWhatIsInSight() {
        threeTasks();
        ChartTable table = OnFx.call(chart::table);
        assertThat(table.rows())
                .containsExactly(
                        List.of("backend-1", "T1", "backend", "10.0", "50.0", "40.0"),
                        List.of("backend-1", "T2", "frontend", "50.0", "90.0", "40.0"),
                        List.of("qa-3", "T3", "qa", "80.0", "in service", "20.0"));
        OnFx.run(() -> chart.windowProperty().set(HistoryWindow.between(60, 70)));
        assertThat(OnFx.call(chart::table).rows()).hasSize(1);
    }

    @Test
    void screenReadersHearHowMuchThereIs() {
        draw();
        assertThat(OnFx.call(chart::getAccessibleText)).isEqualTo("Gantt: nothing was served yet.");
        threeTasks();
        assertThat(OnFx.call(chart::getAccessibleText))
                .isEqualTo("Gantt: 3 tasks served by 3 agents up to 100 min, 1 of them still in service.");
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        Mice.fire(chart, type, x, y);
    }
}
