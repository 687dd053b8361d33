package io.plimsoll.ui.imports;

import io.plimsoll.lab.fit.Exceedance;
import io.plimsoll.lab.fit.Fit;
import io.plimsoll.lab.fit.Fits;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.ui.chart.ExceedancePlot;
import io.plimsoll.ui.chart.Numbers;
import io.plimsoll.ui.work.Wording;
import java.util.ArrayList;
import java.util.List;

/** Data and fits as curves: which share of times is at least how long. Stateless. */
final class FitPlots {
    private FitPlots() {}

    /**
     * The data first, then each fit, the best first.
     *
     * @param what the times are, as a sentence begins: "Time between arrivals"
     */
    static ExceedancePlot of(Fits fits, Distribution taken, String what, String unit) {
        List<ExceedancePlot.Curve> curves = new ArrayList<>();
        curves.add(curve("data", Exceedance.ofData(fits)));
        for (Fit fit : fits.fits()) {
            curves.add(curve(fit.family().key(), Exceedance.of(fit, fits)));
        }
        return new ExceedancePlot(
                unit,
                curves,
                new ExceedancePlot.Subject(
                        what,
                        "At least, " + unit,
                        "Share of values",
                        "Every value is 0",
                        summary(fits, taken, what, unit)));
    }

    private static ExceedancePlot.Curve curve(String name, List<Exceedance.Point> points) {
        return new ExceedancePlot.Curve(
                name,
                points.stream()
                        .map(point -> new ExceedancePlot.Point(point.time(), point.share()))
                        .toList());
    }

    private static String summary(Fits fits, Distribution taken, String what, String unit) {
        StringBuilder words = new StringBuilder(what)
                .append(": ")
                .append(Wording.count(fits.count(), "value"))
                .append(", mean ")
                .append(Numbers.short3(fits.mean()))
                .append(' ')
                .append(unit)
                .append(", cv ")
                .append(Numbers.short3(fits.cv()));
        for (FitRow row : FitRow.of(fits, taken)) {
            words.append("; ").append(row.name());
            if (row.fit() != null) {
                words.append(": distance ").append(row.distanceWords());
            }
            words.append(row.taken() ? ", taken" : "");
        }
        return words.toString();
    }
}
