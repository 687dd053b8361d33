package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class CanvasChartTest {
    /** Counts how often it is drawn. */
    private static final class Counted extends CanvasChart {
        private int draws;

        @Override
        public ChartTable table() {
            return new ChartTable("nothing", List.of(), List.of());
        }

        @Override
        protected void draw(GraphicsContext canvas, double width, double height) {
            draws++;
        }
    }

    private final Counted chart = OnFx.call(Counted::new);
    private final Pane tab = OnFx.call(() -> new StackPane(chart));
    private final Pane root = OnFx.call(() -> new StackPane(tab));
    private final Scene scene = OnFx.call(() -> new Scene(root, 200, 100));

    private void changed(int times) {
        OnFx.run(() -> {
            for (int i = 0; i < times; i++) {
                chart.redraw();
                root.layout();
            }
        });
    }

    private int draws() {
        return OnFx.call(() -> {
            scene.getRoot().layout();
            return chart.draws;
        });
    }

    @Test
    void itIsDrawnOnceHoweverOftenItChangesInAFrame() {
        assertThat(draws()).isEqualTo(1);
        OnFx.run(() -> {
            chart.redraw();
            chart.redraw();
        });
        assertThat(draws()).isEqualTo(2);
        assertThat(draws()).as("nothing changed").isEqualTo(2);
    }

    @Test
    void hiddenItIsNotDrawnUntilItShowsAgain() {
        assertThat(draws()).isEqualTo(1);
        OnFx.run(() -> chart.setVisible(false));
        changed(5);
        assertThat(draws()).isEqualTo(1);
        OnFx.run(() -> chart.setVisible(true));
        assertThat(draws()).as("once for all that changed").isEqualTo(2);
    }

    @Test
    void inAHiddenTabItIsNotDrawnUntilThatShowsAgain() {
        assertThat(draws()).isEqualTo(1);
        OnFx.run(() -> tab.setVisible(false));
        changed(5);
        assertThat(draws()).isEqualTo(1);
        assertThat(OnFx.call(() -> chart.showingProperty().get())).isFalse();
        OnFx.run(() -> root.setVisible(false));
        OnFx.run(() -> tab.setVisible(true));
        changed(5);
        assertThat(draws()).as("the tab is still hidden by what it stands in").isEqualTo(1);
        OnFx.run(() -> root.setVisible(true));
        assertThat(draws()).isEqualTo(2);
    }

    @Test
    void shownAgainUnchangedItIsNotDrawnAnew() {
        assertThat(draws()).isEqualTo(1);
        OnFx.run(() -> tab.setVisible(false));
        OnFx.run(() -> tab.setVisible(true));
        assertThat(draws()).isEqualTo(1);
    }

    @Test
    void itFollowsWhereItIsMoved() {
        assertThat(draws()).isEqualTo(1);
        OnFx.run(() -> {
            tab.setVisible(false);
            root.getChildren().add(chart);
        });
        assertThat(OnFx.call(() -> chart.showingProperty().get())).isTrue();
        changed(1);
        assertThat(draws()).isEqualTo(2);
    }
}
