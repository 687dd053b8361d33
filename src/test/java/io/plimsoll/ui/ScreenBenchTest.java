package io.plimsoll.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.report.ScreenTable;
import io.plimsoll.ui.chart.OnFx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Everything can be drawn at size; how fast depends on the machine, so no rate is asked for. */
class ScreenBenchTest {
    @Test
    void everythingIsDrawnAtSizeBesideTheStockControls() {
        OnFx.frames(1);
        List<Double> progress = new ArrayList<>();
        List<ScreenTable.Row> rows = new ScreenBench(ScreenBench.Length.QUICK).run(progress::add, () -> false);
        assertThat(rows.stream().filter(row -> row.who().equals("Plimsoll")))
                .extracting(ScreenTable.Row::size)
                .containsExactly(1_000, 10_000, 1_000_000, 100_000, 100_000, 1_000);
        assertThat(rows.stream().filter(row -> row.who().equals("Plimsoll")))
                .allMatch(row -> row.frames() > 0 && row.framesPerSecond() > 0);
        assertThat(rows).extracting(ScreenTable.Row::who).contains("BarChart", "LineChart", "TableView");
        assertThat(rows.getLast().note()).matches("engine [1-9][0-9,]* events/s meanwhile, [1-9][0-9,]* alone");
        assertThat(progress).isSorted().endsWith(1.0);
    }

    @Test
    void itCanBeCancelled() {
        OnFx.frames(1);
        Assertions.assertThatThrownBy(() -> new ScreenBench(ScreenBench.Length.QUICK).run(share -> {}, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
