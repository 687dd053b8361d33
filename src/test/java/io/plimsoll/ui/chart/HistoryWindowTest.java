package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryWindowTest {
    @Test
    void zoomingKeepsTheTimeUnderThePointerInItsPlace() {
        HistoryWindow zoomed = HistoryWindow.ALL.zoom(1_000, 250, 0.5, 1);
        assertThat(zoomed).isEqualTo(HistoryWindow.between(125, 625));
        assertThat(zoomed.zoom(1_000, 250, 0.5, 1)).isEqualTo(HistoryWindow.between(187.5, 437.5));
    }

    @Test
    void zoomingOutEndsInEverythingAndInAtTheShortest() {
        HistoryWindow zoomed = HistoryWindow.between(100, 700);
        assertThat(zoomed.zoom(1_000, 400, 2, 1)).isEqualTo(HistoryWindow.ALL);
        assertThat(zoomed.zoom(1_000, 400, 1e-9, 8).end(1_000)
                        - zoomed.zoom(1_000, 400, 1e-9, 8).begin(1_000))
                .isEqualTo(8);
    }

    @Test
    void nothingIsShownBeforeTheBeginOrAheadOfTheClock() {
        HistoryWindow late = HistoryWindow.between(900, 1_000);
        assertThat(late.zoom(1_000, 1_000, 3, 1)).isEqualTo(HistoryWindow.between(700, 1_000));
        assertThat(late.pan(1_000, 50)).isEqualTo(late);
        assertThat(late.pan(1_000, -50)).isEqualTo(HistoryWindow.between(850, 950));
        assertThat(late.pan(1_000, -5_000)).isEqualTo(HistoryWindow.between(0, 100));
        assertThat(HistoryWindow.ALL.pan(1_000, -5)).isEqualTo(HistoryWindow.ALL);
    }

    @Test
    void beforeAnyTimeHasPassedThereIsNothingToZoom() {
        assertThat(HistoryWindow.ALL.zoom(0, 0, 0.5, 1)).isEqualTo(HistoryWindow.ALL);
        assertThat(HistoryWindow.ALL.live()).isTrue();
        assertThat(HistoryWindow.between(0, 1).live()).isFalse();
    }
}
