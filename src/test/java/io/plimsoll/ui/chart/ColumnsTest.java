package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.run.HistoryExamples;
import io.plimsoll.ui.run.HistoryView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
    private static HistoryView view(int buckets, java.util.function.IntToDoubleFunction value) {
        return new HistoryView(
                0.5,
                buckets,
                buckets * 0.5,
                List.of(HistoryExamples.series(HistoryView.Kind.QUEUE, -1, "Queue", null, buckets, value)));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 50, 100, 333, 1000})
    void aPeakOfOneBucketIsNeverLost(int count) {
        HistoryView view = view(1000, i -> i == 617 ? 99 : 1);
        Columns columns = Columns.of(view, view.series().getFirst(), 0, view.now(), count);
        assertThat(columns.largest()).isEqualTo(99);
        assertThat(columns.min).doesNotContain(Double.NaN).contains(1);
    }

    @Test
    void aColumnHoldsLeastLargestAndLast() {
        HistoryView view = view(8, i -> new double[] {3, 1, 4, 1, 5, 9, 2, 6}[i]);
        Columns columns = Columns.of(view, view.series().getFirst(), 0, 4, 2);
        // The 1 before holds until the 5.
        assertThat(columns.min).containsExactly(1, 1);
        assertThat(columns.max).containsExactly(4, 9);
        assertThat(columns.last).containsExactly(1, 6);
    }

    @Test
    void nothingIsDrawnAheadOfTheClock() {
        HistoryView view = view(4, i -> 2);
        Columns columns = Columns.of(view, view.series().getFirst(), 0, 4, 8);
        assertThat(columns.max).startsWith(2, 2, 2, 2).endsWith(Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void narrowBucketsFillEveryColumn() {
        HistoryView view = view(4, i -> i);
        Columns columns = Columns.of(view, view.series().getFirst(), 0, 2, 16);
        assertThat(columns.last).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
    }

    @Test
    void aRunningMeanLeavesGapsAlone() {
        HistoryView view = view(4, i -> i < 2 ? Double.NaN : i);
        Columns columns = Columns.of(view, view.series().getFirst(), 0, 2, 4);
        assertThat(columns.smoothed(1)).containsExactly(Double.NaN, Double.NaN, 2.375, 2.375);
    }

    @Test
    void windowsEndAtThePresentUnlessTheySayOtherwise() {
        assertThat(HistoryWindow.ALL.begin(640)).isZero();
        assertThat(HistoryWindow.lastShare(0.25).begin(640)).isEqualTo(480);
        assertThat(HistoryWindow.lastUnits(100).begin(640)).isEqualTo(540);
        assertThat(HistoryWindow.lastUnits(100).begin(40)).isZero();
        assertThat(HistoryWindow.lastUnits(100).end(640)).isEqualTo(640);
        assertThat(HistoryWindow.between(10, 20).end(640)).isEqualTo(20);
    }
}
