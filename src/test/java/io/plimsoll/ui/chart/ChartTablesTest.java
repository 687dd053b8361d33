package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables behind the charts of Compare and Plan. */
class ChartTablesTest {
    @Test
    void differencesFromTheBest() {
        ForestChart chart = OnFx.call(ForestChart::new);
        OnFx.run(() -> chart.plotProperty()
                .set(new ForestPlot(
                        "min",
                        List.of(
                                new ForestPlot.Row(
                                        "least-loaded",
                                        ForestPlot.Kind.BEST,
                                        0,
                                        Double.NEGATIVE_INFINITY,
                                        Double.POSITIVE_INFINITY,
                                        "0"),
                                new ForestPlot.Row(
                                        "random", ForestPlot.Kind.APART, 0.13, 0.11, 0.15, "+0.13 ± 0.02")))));
        assertThat(table(chart).title()).isEqualTo("Mean wait less the best, min");
        assertThat(table(chart).rows())
                .containsExactly(
                        List.of("least-loaded", "0", "–", "–"), List.of("random", "+0.13 ± 0.02", "0.11", "0.15"));
    }

    @Test
    void howPreciselyEachIsKnown() {
        PrecisionChart chart = OnFx.call(PrecisionChart::new);
        OnFx.run(() ->
                chart.plotProperty().set(new PrecisionPlot(0.05, List.of(new PrecisionPlot.Row("random", 0.021)))));
        assertThat(table(chart).rows()).containsExactly(List.of("random", "± 2.1 %"));
    }

    @Test
    void oneMeasureAgainstAnother() {
        TradeOffChart chart = OnFx.call(TradeOffChart::new);
        OnFx.run(() -> chart.plotProperty()
                .set(new TradeOffPlot(
                        "mean wait, min", "fairness", List.of(new TradeOffPlot.Point("random", 3.14, 3, 3.28, 0.98)))));
        assertThat(table(chart).columns())
                .extracting(ChartTable.Column::title)
                .containsExactly("Series", "mean wait, min", "95 % from", "to", "fairness");
        assertThat(table(chart).rows()).containsExactly(List.of("random", "3.14", "3", "3.28", "0.98"));
    }

    @Test
    void whoWaitedLonger() {
        ExceedanceChart chart = OnFx.call(ExceedanceChart::new);
        OnFx.run(() -> chart.plotProperty()
                .set(new ExceedancePlot(
                        "s",
                        List.of(new ExceedancePlot.Curve(
                                "random",
                                List.of(new ExceedancePlot.Point(0, 0.4), new ExceedancePlot.Point(20, 0.051)))))));
        assertThat(table(chart).rows())
                .containsExactly(List.of("random", "0", "40 %"), List.of("random", "20", "5.1 %"));
    }

    @Test
    void howManyAgentsMeetTheTarget() {
        StaffingChart chart = OnFx.call(StaffingChart::new);
        OnFx.run(() -> chart.plotProperty()
                .set(new StaffingPlot(
                        0,
                        "agents in support",
                        "p80 wait",
                        "s",
                        20,
                        13,
                        14,
                        List.of(new StaffingPlot.Point(14, 11.6, 9.8, 13.4, true)),
                        List.of(new StaffingPlot.Estimate(13, 31)),
                        14,
                        13,
                        "")));
        assertThat(table(chart).rows())
                .containsExactly(
                        List.of("13", "–", "–", "–", "open", "31"), List.of("14", "11.6", "9.8", "13.4", "met", "–"));
    }

    @Test
    void whichMixesMeetAllTargets() {
        MixMapChart chart = OnFx.call(MixMapChart::new);
        MixMap.Cell met = new MixMap.Cell(0, new MixMap.Place(14, 6), 0.97, true, true);
        MixMap.Cell missed = new MixMap.Cell(1, new MixMap.Place(13, 6), 0.2, false, false);
        OnFx.run(() ->
                chart.mapProperty().set(MixMap.of("support", "sales", List.of(met, missed), new MixMap.Place(9, 4))));
        assertThat(table(chart).rows())
                .containsExactly(List.of("14", "6", "97 %", "met"), List.of("13", "6", "20 %", "missed"));
    }

    private static ChartTable table(CanvasChart chart) {
        return OnFx.call(chart::table);
    }
}
