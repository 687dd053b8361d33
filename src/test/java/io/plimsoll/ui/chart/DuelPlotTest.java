package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.run.HistoryView;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class DuelPlotTest {
    private static HistoryView queue(IntToDoubleFunction value) {
        return new HistoryView(
                1, 200, 200, List.of(HistoryView.Series.of(HistoryView.Kind.QUEUE, "Queue", 200, value)));
    }

    @Test
    void theTableHoldsBothSidesAndTheGap() {
        ChartTable table =
                new DuelPlot("Random", queue(i -> i), "Least loaded", queue(i -> i / 2), 200).table(TimeScale.MINUTES);
        assertThat(table.columns())
                .extracting(ChartTable.Column::title)
                .containsExactly("Until", "Random", "Least loaded", "Left minus right");
        assertThat(table.rows()).hasSize(200);
        assertThat(table.rows().get(100).subList(1, 4)).containsExactly("100", "50", "50");
        assertThat(DuelPlot.EMPTY.table(TimeScale.MINUTES).rows()).isEmpty();
    }
}
