package io.plimsoll.ui.imports;

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
    private static final int POINTS = 160;
    /** How far beyond the longest time of the data fits are drawn: there they differ. */
    private static final double BEYOND = 2;

    private FitPlots() {}

    /**
     * The data first, then each fit, the best first.
     *
     * @param what the times are, as a sentence begins: "Time between arrivals"
     */
    static ExceedancePlot of(Fits fits, Distribution taken, String what, String unit) {
        List<ExceedancePlot.Curve> curves = new ArrayList<>();
        List<ExceedancePlot.Point> data = data(fits.resampled());
        curves.add(new ExceedancePlot.Curve("data", data));
        double longest = data.getLast().time() * BEYOND;
        double shortest = Math.max(fits.insteadOfZero(), longest / 10_000);
        for (Fit fit : fits.fits()) {
            curves.add(new ExceedancePlot.Curve(fit.family().key(), curve(fit, shortest, longest)));
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

    private static List<ExceedancePlot.Point> data(Distribution.Empirical times) {
        List<Double> weights = times.weights();
        double all = weights == null
                ? times.values().size()
                : weights.stream().mapToDouble(Double::doubleValue).sum();
        double above = all;
        List<ExceedancePlot.Point> points = new ArrayList<>();
        for (int i = 0; i < times.values().size(); i++) {
            points.add(new ExceedancePlot.Point(times.values().get(i), above / all));
            above -= weights == null ? 1 : weights.get(i);
        }
        return points;
    }

    private static List<ExceedancePlot.Point> curve(Fit fit, double shortest, double longest) {
        List<ExceedancePlot.Point> points = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            double time = shortest * Math.pow(longest / shortest, (double) i / POINTS);
            points.add(new ExceedancePlot.Point(time, fit.share(time)));
        }
        return points;
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
