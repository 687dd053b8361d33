package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.theme.Palette;
import io.plimsoll.ui.theme.Theme;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class WorkloadChartTest {
    private static final int WIDTH = 848;
    private static final int HEIGHT = 216;

    private final WorkloadChart chart = OnFx.call(WorkloadChart::new);

    private WritableImage draw(Workloads workloads) {
        return OnFx.call(() -> {
            chart.workloadsProperty().set(workloads);
            Scene scene = chart.getScene() == null ? new Scene(chart, WIDTH, HEIGHT) : chart.getScene();
            Appearance appearance = new Appearance();
            appearance.themeProperty().set(Theme.LIGHT);
            appearance.dress(scene);
            return scene.snapshot(null);
        });
    }

    private BarLayout layout(Workloads workloads) {
        return BarLayout.of(workloads, BarLayout.axis(workloads, HEIGHT), WIDTH, HEIGHT);
    }

    private static Color at(WritableImage image, double x, double y) {
        return image.getPixelReader().getColor((int) x, (int) y);
    }

    @Test
    void barsAreFilledUpToCapacityAndPalerAbove() {
        Workloads board = Figures.board();
        WritableImage image = draw(board);
        BarLayout layout = layout(board);
        BarLayout.Slot first = layout.slots().getFirst();
        double middle = first.barX() + first.barWidth() / 2;
        assertThat(at(image, middle, layout.y(0.5))).isEqualTo(Palette.LIGHT.fill(0));
        Color paler = at(image, middle, layout.y(2.5));
        assertThat(paler).isNotEqualTo(Palette.LIGHT.surface());
        assertThat(paler.getHue()).isCloseTo(Palette.LIGHT.fill(0).getHue(), org.assertj.core.data.Offset.offset(3.0));
        assertThat(paler.getSaturation()).isLessThan(0.6);
        assertThat(at(image, first.barX() + 2, layout.y(3.6))).isEqualTo(Palette.LIGHT.surface());
        assertThat(at(image, layout.slots().get(7).barX() + 20, layout.y(0.5))).isEqualTo(Palette.LIGHT.fill(1));
    }

    @Test
    void theLoadLineCrossesTheChartAtCapacityAndEndsInTheMark() {
        Workloads board = Figures.board();
        WritableImage image = draw(board);
        BarLayout layout = layout(board);
        assertThat(at(image, layout.left() + 5, layout.y(1))).isEqualTo(Palette.LIGHT.loadLine());
        assertThat(at(image, layout.right() + 8, layout.y(1))).isEqualTo(Palette.LIGHT.loadLine());
        assertThat(at(image, layout.right(), layout.y(1) - 6).getGreen())
                .as("top of the ring")
                .isLessThan(0.7);
    }

    @Test
    void theThemesColoursAreUsedAtTheNextFrame() {
        draw(Figures.board());
        OnFx.run(() -> chart.paletteProperty().set(Palette.DARK));
        WritableImage image = draw(Figures.board());
        BarLayout.Slot first = layout(Figures.board()).slots().getFirst();
        assertThat(at(image, first.barX() + 10, layout(Figures.board()).y(0.5))).isEqualTo(Palette.DARK.fill(0));
    }

    @Test
    void pointingAtAnAgentTellsAboutIt() {
        draw(Figures.board());
        BarLayout.Slot lead = layout(Figures.board()).slots().get(5);
        assertThat(chart.tooltipText()).isEmpty();
        Mice.fire(chart, MouseEvent.MOUSE_MOVED, lead.barX() + 3, 60);
        assertThat(chart.tooltipText()).isEqualTo("fe-lead · stopped · workload 0, capacity 1");
        Mice.fire(chart, MouseEvent.MOUSE_MOVED, 3, 60);
        assertThat(chart.tooltipText()).isEmpty();
    }

    @Test
    void aClickSelectsAndTheArrowsMoveOn() {
        draw(Figures.board());
        BarLayout.Slot third = layout(Figures.board()).slots().get(2);
        Mice.fire(chart, MouseEvent.MOUSE_PRESSED, third.barX() + 3, 180);
        assertThat(selected()).isEqualTo(third.agent().number());
        Mice.key(chart, KeyCode.RIGHT, false);
        assertThat(selected()).isEqualTo(3);
        Mice.key(chart, KeyCode.LEFT, false);
        Mice.key(chart, KeyCode.LEFT, false);
        assertThat(selected()).isEqualTo(1);
        Mice.key(chart, KeyCode.LEFT, false);
        Mice.key(chart, KeyCode.LEFT, false);
        assertThat(selected()).as("stays at the first").isEqualTo(0);
        Mice.fire(chart, MouseEvent.MOUSE_PRESSED, 3, 60);
        assertThat(selected()).isEqualTo(WorkloadChart.NOBODY);
    }

    @Test
    void theSelectedAgentIsFramed() {
        OnFx.run(() -> chart.selectedAgentProperty().set(2));
        WritableImage image = draw(Figures.board());
        BarLayout layout = layout(Figures.board());
        BarLayout.Slot third = layout.slots().get(2);
        Color frame = at(image, third.barX() + 20, layout.top() - 19);
        assertThat(frame.getBlue()).isGreaterThan(frame.getRed() + 0.2);
    }

    @Test
    void tooManyForBarsBecomeAHeatStripOfAll() {
        draw(Figures.board());
        assertThat(chart.isHeatStrip()).isFalse();
        Workloads many = Figures.many(10_000);
        draw(many);
        assertThat(chart.isHeatStrip()).isTrue();
        HeatLayout layout = HeatLayout.of(many, WIDTH, HEIGHT);
        HeatLayout.Block last = layout.blocks().getLast();
        double x = last.x() + 1;
        Mice.fire(chart, MouseEvent.MOUSE_PRESSED, x, layout.top() + 1);
        assertThat(selected()).isEqualTo(last.first());
        Mice.fire(chart, MouseEvent.MOUSE_MOVED, x, layout.top() + 1);
        assertThat(chart.tooltipText()).startsWith("qa-" + (last.first() + 1) + " · ");
    }

    @Test
    void aThousandAgentsAreBarsSideBySideAndTheLongestIsSeen() {
        int[] loads = new int[1_000];
        java.util.Arrays.fill(loads, 1);
        loads[617] = 10;
        Workloads thousand = Figures.ofOneRole(2, loads);
        WritableImage image = draw(thousand);
        assertThat(chart.isHeatStrip()).isFalse();
        BarLayout layout = layout(thousand);
        BarLayout.Slot tall = layout.slots().get(617);
        assertThat(at(image, tall.barX(), layout.y(1.5))).isEqualTo(Palette.LIGHT.fill(0));
        assertThat(at(image, tall.barX(), layout.y(5.5))).isNotEqualTo(Palette.LIGHT.surface());
        assertThat(at(image, tall.barX() + 4, layout.y(5.5))).isEqualTo(Palette.LIGHT.surface());
        assertThat(at(image, tall.barX() + 4, layout.y(0.5))).isEqualTo(Palette.LIGHT.fill(0));
        Mice.fire(chart, MouseEvent.MOUSE_MOVED, tall.x() + tall.width() / 2, 60);
        assertThat(chart.tooltipText()).isEqualTo("llm-618 · working · workload 10, capacity 2");
    }

    @Test
    void theTableHoldsEveryAgent() {
        draw(Figures.board());
        ChartTable table = OnFx.call(chart::table);
        assertThat(table.rows()).hasSize(11);
        assertThat(table.rows().get(5)).containsExactly("fe-lead", "frontend", "stopped", "0", "1", "48");
    }

    @Test
    void tOpensTheTableInAWindowWhichEscapeCloses() {
        draw(Figures.board());
        OnFx.run(() -> {
            Stage stage = new Stage();
            stage.setScene(chart.getScene());
            stage.show();
        });
        Mice.key(chart, KeyCode.T, false);
        Stage table = OnFx.call(() -> Window.getWindows().stream()
                .filter(window ->
                        window instanceof Stage stage && "Workload now as a table – Plimsoll".equals(stage.getTitle()))
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow());
        TableView<?> rows = (TableView<?>) OnFx.call(() -> table.getScene().lookup("#chartTable"));
        assertThat(OnFx.call(() -> rows.getItems().size())).isEqualTo(11);
        Mice.key(rows, KeyCode.ESCAPE, false);
        assertThat(OnFx.call(table::isShowing)).isFalse();
        OnFx.run(() -> chart.getScene().getWindow().hide());
    }

    @Test
    void screenReadersHearASentence() {
        draw(Figures.board());
        assertThat(OnFx.call(chart::getAccessibleText))
                .isEqualTo(Figures.board().summary());
        assertThat(OnFx.call(chart::getAccessibleRole)).isEqualTo(AccessibleRole.IMAGE_VIEW);
        assertThat(OnFx.call(() -> chart.captionProperty().get())).endsWith("mean 1.3");
    }

    @Test
    void nobodyIsSaidInWords() {
        draw(Workloads.EMPTY);
        assertThat(OnFx.call(chart::getAccessibleText)).isEqualTo("Workload now: no agents.");
    }

    private int selected() {
        return OnFx.call(() -> chart.selectedAgentProperty().get());
    }
}
