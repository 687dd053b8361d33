package io.plimsoll.ui.imports;

import io.plimsoll.lab.fit.Choice;
import io.plimsoll.lab.fit.Fit;
import io.plimsoll.lab.fit.Fits;
import io.plimsoll.report.FitTable;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.ui.work.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A candidate for what a stream draws from. Immutable.
 *
 * @param choice that takes it
 * @param fit how well it fits; {@code null}: the times themselves
 * @param over how much its AIC is over the least
 * @param mean beside that of the data
 * @param taken whether the stream draws from it
 */
record FitRow(
        Choice choice,
        String name,
        String parameters,
        @Nullable Fit fit,
        double over,
        double mean,
        boolean taken) {
    /** All of them, the best first, the times themselves last. */
    static List<FitRow> of(Fits fits, Distribution taken) {
        List<FitRow> rows = new ArrayList<>();
        for (Fit fit : fits.fits()) {
            rows.add(new FitRow(
                    Choice.of(fit.family()),
                    fit.family().key(),
                    FitTable.parameters(fit.distribution()),
                    fit,
                    fit.aic() - fits.fits().getFirst().aic(),
                    fit.distribution().mean() / fits.mean(),
                    fit.distribution().equals(taken)));
        }
        int different = fits.resampled().values().size();
        rows.add(new FitRow(
                Choice.EMPIRICAL,
                "data, drawn anew",
                different == 1 ? "always the same" : Wording.count(different, "value"),
                null,
                Double.NaN,
                1,
                rows.stream().noneMatch(FitRow::taken)));
        return rows;
    }

    String overWords() {
        return fit == null ? "–" : String.format(Locale.ROOT, "%,.1f", over);
    }

    String meanWords() {
        return String.format(Locale.ROOT, "%.2f", mean);
    }

    String distanceWords() {
        return fit == null ? "–" : String.format(Locale.ROOT, "%.3f", fit.distance());
    }
}
