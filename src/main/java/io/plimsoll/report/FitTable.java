package io.plimsoll.report;

import io.plimsoll.lab.fit.Fit;
import io.plimsoll.lab.fit.Fits;
import io.plimsoll.lab.fit.MoreOfTheSame;
import io.plimsoll.sim.model.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What streams were fitted with, and how well each distribution fits, as tables of text. Stateless, thread-safe. */
public final class FitTable {
    /** Where there is nothing to fit. */
    static final String ALIKE = "every value is the same; nothing is fitted";

    private FitTable() {}

    /** The text, ending in a line feed. */
    public static String text(MoreOfTheSame more) {
        StringBuilder text = new StringBuilder();
        for (MoreOfTheSame.Stream stream : more.streams()) {
            String name = "Stream \"" + stream.stream().name() + "\", ";
            text.append(text.isEmpty() ? "" : "\n");
            table(
                    text,
                    name + "time between arrivals",
                    stream.interarrival(),
                    stream.stream().interarrival());
            text.append('\n');
            table(text, name + "effort", stream.effort(), stream.stream().effort());
        }
        return text.toString();
    }

    private static void table(StringBuilder text, String title, Fits fits, Distribution taken) {
        text.append(title).append(": ").append(figures(fits)).append('\n');
        if (fits.fits().isEmpty()) {
            text.append(ALIKE).append('\n');
        } else {
            text.append(TextTable.of(columns(fits, taken)));
        }
    }

    /** The data in figures. */
    static String figures(Fits fits) {
        String zeros = fits.zeros() == 0
                ? ""
                : "; " + Column.count(fits.zeros())
                        + (fits.zeros() == 1 ? " is 0 and counts as " : " are 0 and count as ")
                        + Column.figure(fits.insteadOfZero());
        return Column.count(fits.count()) + " values, mean " + Column.figure(fits.mean()) + ", cv "
                + Column.figure(fits.cv()) + zeros;
    }

    /** Each distribution and how well it fits; there must be some. */
    static List<Column> columns(Fits fits, Distribution taken) {
        List<Fit> list = fits.fits();
        double best = list.getFirst().aic();
        List<String> names = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        List<String> means = new ArrayList<>();
        List<String> likelihoods = new ArrayList<>();
        List<String> criteria = new ArrayList<>();
        List<String> distances = new ArrayList<>();
        for (Fit fit : list) {
            names.add((fit.distribution().equals(taken) ? "→ " : "  ")
                    + fit.family().key());
            parameters.add(parameters(fit.distribution()));
            means.add(String.format(Locale.ROOT, "%.2f ×", fit.distribution().mean() / fits.mean()));
            likelihoods.add(oneDecimal(fit.logLikelihood()));
            criteria.add(oneDecimal(fit.aic() - best));
            distances.add(String.format(Locale.ROOT, "%.3f", fit.distance()));
        }
        names.add((fits.resampled().equals(taken) ? "→ " : "  ") + "empirical");
        parameters.add(Column.count(fits.resampled().values().size()) + " values");
        means.add("1.00 ×");
        likelihoods.add(Column.NONE);
        criteria.add(Column.NONE);
        distances.add(Column.NONE);
        return List.of(
                Column.words("  distribution", names),
                Column.words("parameters", parameters),
                Column.right("mean of the data", means),
                Column.right("log-likelihood", likelihoods),
                Column.right("AIC over the least", criteria),
                Column.right("distance", distances));
    }

    private static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    /** The parameters of a distribution that can be fitted, in words. */
    public static String parameters(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Exponential d -> "mean " + Column.figure(d.mean());
            case Distribution.Lognormal d -> "mean " + Column.figure(d.mean()) + ", cv " + Column.figure(d.cv());
            case Distribution.Gamma d -> "shape " + Column.figure(d.shape()) + ", mean " + Column.figure(d.mean());
            case Distribution.Weibull d -> "shape " + Column.figure(d.shape()) + ", mean " + Column.figure(d.mean());
            default -> throw new IllegalArgumentException("nothing is fitted with " + distribution);
        };
    }
}
