package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.ui.run.HistoryExamples;
import io.plimsoll.ui.run.HistoryView;
import io.plimsoll.ui.theme.Palette;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
        List<HistoryPanel> panels = HistoryPanel.of(HistoryExamples.day(), TimeUnit.MINUTES);
        assertThat(panels)
                .extracting(HistoryPanel::title)
                .containsExactly("Queue", "Workload", "Utilisation", "Wait p95, min");
        assertThat(panels.get(0).at(420)).isEqualTo("queue 7");
        assertThat(panels.get(2).at(420)).isEqualTo("backend 60 % · frontend 80 % · qa 80 %");
        assertThat(panels.get(3).at(0)).isEqualTo("wait p95 –");
    }

    @Test
    void thePanelsThatHaveNoRoomGiveWay() {
        List<HistoryPanel> all = HistoryPanel.of(HistoryExamples.day(), TimeUnit.MINUTES);
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

    private double crosshair() {
        return OnFx.call(() -> chart.crosshairProperty().get());
    }

    private void key(KeyCode code) {
        OnFx.run(() ->
                Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }
}
