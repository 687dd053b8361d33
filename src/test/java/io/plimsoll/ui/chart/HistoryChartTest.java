package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.ui.run.HistoryExamples;
import io.plimsoll.ui.run.HistoryView;
import io.plimsoll.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HistoryChartTest {
    private static final int WIDTH = 848;
    private static final int HEIGHT = 240;

    private final HistoryChart chart = OnFx.call(HistoryChart::new);

    private WritableImage draw(HistoryView view) {
        return OnFx.call(() -> {
            chart.historyProperty().set(view);
            Scene scene = chart.getScene() == null ? new Scene(chart, WIDTH, HEIGHT) : chart.getScene();
            scene.setFill(Palette.LIGHT.surface());
            return scene.snapshot(null);
        });
    }

    @Test
    void theTargetIsADashedLineAtItsValue() {
        WritableImage image = draw(HistoryExamples.day());
        HistoryLayout layout = new HistoryLayout(0, 642, WIDTH, HEIGHT, 4);
        Axis axis = new Axis(20, 5);
        int y = (int) layout.y(3, axis, 15);
        boolean seen = false;
        for (int x = (int) HistoryLayout.LEFT; x < HistoryLayout.LEFT + 10; x++) {
            Color colour = image.getPixelReader().getColor(x, y);
            seen |= colour.getRed() - colour.getBlue() > 0.5;
        }
        assertThat(seen).isTrue();
    }

    @Test
    void timesAndPlacesAgree() {
        draw(HistoryExamples.day());
        OnFx.run(() -> {
            assertThat(chart.timeAt(HistoryLayout.LEFT)).isZero();
            assertThat(chart.timeAt(HistoryLayout.right(WIDTH))).isCloseTo(642, Offset.offset(1e-9));
            assertThat(chart.timeAt(20)).isNaN();
            chart.windowProperty().set(HistoryWindow.lastShare(0.25));
            assertThat(chart.timeAt(HistoryLayout.LEFT)).isEqualTo(481.5);
            chart.windowProperty().set(HistoryWindow.between(600, 700));
            assertThat(chart.timeAt(HistoryLayout.right(WIDTH)))
                    .as("ahead of the clock")
                    .isNaN();
        });
    }

    @Test
    void theArrowsMoveTheCrosshairAndEscapeTakesItAway() {
        draw(HistoryExamples.day());
        key(KeyCode.LEFT);
        assertThat(crosshair()).isCloseTo(642 - 0.02 * 642, Offset.offset(1e-9));
        key(KeyCode.RIGHT);
        key(KeyCode.RIGHT);
        assertThat(crosshair()).isEqualTo(642);
        key(KeyCode.ESCAPE);
        assertThat(crosshair()).isNaN();
    }

    @Test
    void theCrosshairSaysEveryValue() {
        List<HistoryPanel> panels = HistoryPanel.of(HistoryExamples.day(), TimeUnit.MINUTES, HistoryChart.ALL_ROLES);
        assertThat(panels)
                .extracting(HistoryPanel::title)
                .containsExactly("Queue", "Workload", "Utilisation", "Wait p95, min");
        assertThat(panels.get(0).at(420)).isEqualTo("queue 7");
        assertThat(panels.get(2).at(420)).isEqualTo("backend 60 % · frontend 80 % · qa 80 %");
        assertThat(panels.get(3).at(0)).isEqualTo("wait p95 –");
    }

    @Test
    void thePanelsThatHaveNoRoomGiveWay() {
        List<HistoryPanel> all = HistoryPanel.of(HistoryExamples.day(), TimeUnit.MINUTES, HistoryChart.ALL_ROLES);
        assertThat(HistoryLayout.fitting(all, 240)).hasSize(4);
        assertThat(HistoryLayout.fitting(all, 150))
                .extracting(HistoryPanel::kind)
                .containsExactly(HistoryView.Kind.QUEUE, HistoryView.Kind.UTILISATION, HistoryView.Kind.WAIT);
        assertThat(HistoryLayout.fitting(all, 120))
                .extracting(HistoryPanel::kind)
                .containsExactly(HistoryView.Kind.QUEUE, HistoryView.Kind.UTILISATION);
    }

    @Test
    void screenReadersHearTheLastValues() {
        draw(HistoryView.EMPTY);
        assertThat(OnFx.call(chart::getAccessibleText)).isEqualTo("History: nothing yet.");
        draw(HistoryExamples.day());
        assertThat(OnFx.call(chart::getAccessibleText))
                .startsWith("History up to 642 min: queue 18; workload 19; utilisation backend ")
                .endsWith("; wait p95 10.4.");
    }

    @Test
    void theWheelZoomsAboutThePointerAndDraggingPans() {
        draw(HistoryExamples.day());
        double middle = (HistoryLayout.LEFT + HistoryLayout.right(WIDTH)) / 2;
        Mice.wheel(chart, middle, 100, 0, 1_000);
        HistoryWindow zoomed = window();
        assertThat(zoomed.live()).isFalse();
        assertThat(zoomed.to() - zoomed.from()).isCloseTo(642 * Math.exp(-4), Offset.offset(1e-6));
        assertThat((zoomed.to() + zoomed.from()) / 2).isCloseTo(321, Offset.offset(1e-6));
        Mice.fire(chart, MouseEvent.MOUSE_PRESSED, middle, 100);
        Mice.fire(chart, MouseEvent.MOUSE_DRAGGED, middle - 62.4, 100);
        double length = zoomed.to() - zoomed.from();
        assertThat(window().from() - zoomed.from()).isCloseTo(0.1 * length, Offset.offset(1e-6));
        Mice.wheel(chart, middle, 100, 624, 0);
        assertThat(window().from() - zoomed.from()).isCloseTo(-0.9 * length, Offset.offset(1e-6));
        key(KeyCode.END);
        assertThat(window()).isEqualTo(HistoryWindow.ALL);
    }

    @Test
    void zoomedOutToEverythingItMovesOnAndEndGoesBackToWhatWasLive() {
        draw(HistoryExamples.day());
        OnFx.run(() -> chart.windowProperty().set(HistoryWindow.lastShare(0.25)));
        key(KeyCode.PLUS);
        assertThat(window().live()).isFalse();
        key(KeyCode.END);
        assertThat(window()).isEqualTo(HistoryWindow.lastShare(0.25));
        for (int i = 0; i < 8; i++) {
            key(KeyCode.MINUS);
        }
        assertThat(window()).isEqualTo(HistoryWindow.ALL);
    }

    @Test
    void whileThePointerIsOnItTheViewStandsStill() {
        draw(HistoryExamples.day());
        Mice.fire(chart, MouseEvent.MOUSE_MOVED, 400, 100);
        double time = crosshair();
        HistoryView day = HistoryExamples.day();
        draw(new HistoryView(day.width(), day.buckets(), 2 * day.now(), day.series()));
        assertThat(OnFx.call(() -> chart.timeAt(400))).isEqualTo(time);
        Mice.fire(chart, MouseEvent.MOUSE_EXITED, 400, -5);
        assertThat(OnFx.call(() -> chart.timeAt(400))).isCloseTo(2 * time, Offset.offset(1e-9));
        assertThat(crosshair()).isNaN();
    }

    @Test
    void theLegendIsolatesARole() {
        WritableImage all = draw(HistoryExamples.day());
        HistoryLayout layout = new HistoryLayout(0, 642, WIDTH, HEIGHT, 4);
        double x = HistoryLayout.right(WIDTH) + 20;
        Mice.fire(chart, MouseEvent.MOUSE_CLICKED, x, layout.legendY(2, 1));
        assertThat(OnFx.call(() -> chart.isolatedProperty().get())).isEqualTo(1);
        WritableImage one = draw(HistoryExamples.day());
        assertThat(pixels(all, layout, Palette.LIGHT.edge(0))).isPositive();
        assertThat(pixels(one, layout, Palette.LIGHT.edge(0))).isZero();
        assertThat(pixels(one, layout, Palette.LIGHT.edge(1))).isPositive();
        Mice.fire(chart, MouseEvent.MOUSE_CLICKED, x, layout.legendY(2, 1));
        assertThat(OnFx.call(() -> chart.isolatedProperty().get())).isEqualTo(HistoryChart.ALL_ROLES);
        key(KeyCode.DOWN);
        assertThat(OnFx.call(() -> chart.isolatedProperty().get())).isZero();
        key(KeyCode.UP);
        key(KeyCode.UP);
        assertThat(OnFx.call(() -> chart.isolatedProperty().get())).isEqualTo(2);
    }

    @Test
    void oneRoleHasItsOwnQueueWhereItIsKnown() {
        HistoryView day = HistoryExamples.day();
        List<HistoryView.Series> more = new ArrayList<>(day.series());
        more.add(HistoryExamples.series(HistoryView.Kind.QUEUE, 1, "Queue", null, 642, i -> 2));
        HistoryView view = new HistoryView(day.width(), day.buckets(), day.now(), more);
        draw(view);
        OnFx.run(() -> chart.isolatedProperty().set(1));
        assertThat(chart.summary()).contains("queue of frontend 2;").contains("workload of all roles 1");
        assertThat(chart.table().columns())
                .extracting(ChartTable.Column::title)
                .contains("Queue of frontend, most", "Workload of all roles, most");
        OnFx.run(() -> chart.isolatedProperty().set(HistoryChart.ALL_ROLES));
        assertThat(chart.summary()).doesNotContain(" of ");
    }

    /** How many pixels of utilisation's plot have about this colour. */
    private static int pixels(WritableImage image, HistoryLayout layout, Color colour) {
        int count = 0;
        for (int x = (int) HistoryLayout.LEFT; x < layout.right(); x++) {
            for (int y = (int) layout.top(2); y < layout.bottom(2); y++) {
                Color at = image.getPixelReader().getColor(x, y);
                count += Math.abs(at.getRed() - colour.getRed())
                                        + Math.abs(at.getGreen() - colour.getGreen())
                                        + Math.abs(at.getBlue() - colour.getBlue())
                                < 0.15
                        ? 1
                        : 0;
            }
        }
        return count;
    }

    @Test
    void aMillionPointsAreDrawnWithTheirPeak() {
        int points = 1_000_000;
        HistoryView view = new HistoryView(
                1,
                points,
                points,
                List.of(HistoryView.Series.of(
                        HistoryView.Kind.QUEUE, "Queue", points, i -> i == 314_159 ? 90 : i % 2 == 0 ? 10 : 20)));
        WritableImage image = draw(view);
        HistoryLayout layout = new HistoryLayout(0, points, WIDTH, HEIGHT, 1);
        Axis axis = Axis.counting(90, 5);
        int x = (int) layout.x(314_159);
        assertThat(image.getPixelReader().getColor(x, (int) layout.y(0, axis, 60)))
                .isEqualTo(Palette.LIGHT.muted());
        assertThat(image.getPixelReader().getColor(x + 3, (int) layout.y(0, axis, 60)))
                .isNotEqualTo(Palette.LIGHT.muted());
        assertThat(image.getPixelReader().getColor(x + 3, (int) layout.y(0, axis, 15)))
                .isEqualTo(Palette.LIGHT.muted());
    }

    @Test
    void theTableHoldsLeastAndMostOfEverySpan() {
        draw(HistoryExamples.day());
        ChartTable table = OnFx.call(chart::table);
        assertThat(table.columns())
                .extracting(ChartTable.Column::title)
                .startsWith("From", "Queue, least", "Queue, most")
                .endsWith("Wait p95, min, least", "Wait p95, min, most");
        assertThat(table.rows()).hasSize(500);
        OnFx.run(() -> chart.windowProperty().set(HistoryWindow.between(420, 424)));
        assertThat(OnFx.call(chart::table).rows().getFirst().subList(0, 3)).containsExactly("420 min", "7", "7");
        assertThat(OnFx.call(chart::table).rows()).hasSize(4);
    }

    private HistoryWindow window() {
        return OnFx.call(() -> chart.windowProperty().get());
    }

    private double crosshair() {
        return OnFx.call(() -> chart.crosshairProperty().get());
    }

    private void key(KeyCode code) {
        OnFx.run(() ->
                Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }
}
