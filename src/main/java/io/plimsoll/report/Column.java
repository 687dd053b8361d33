package io.plimsoll.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link TextTable}: a heading and a text for each row, already formatted. Figures of one column share their number of
 * decimals, so that they can be compared at a glance, and have no more digits than say something. Immutable.
 */
record Column(String heading, List<String> cells, boolean right) {
    /** Stands where nothing was observed. */
    static final String NONE = "–";

    private static final int DIGITS = 3;
    private static final int SMALLEST = 9;

    Column {
        cells = List.copyOf(cells);
    }

    /** Words, to the left. */
    static Column words(String heading, List<String> cells) {
        return new Column(heading, cells, false);
    }

    /** Words that stand for numbers, to the right. */
    static Column right(String heading, List<String> cells) {
        return new Column(heading, cells, true);
    }

    /** A count, with the thousands set apart. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Counts, with the thousands set apart. */
    static Column counts(String heading, List<Long> counts) {
        return new Column(heading, counts.stream().map(Column::count).toList(), true);
    }

    /** Figures: the smallest to three digits, but the largest to no more than four. */
    static Column figures(String heading, List<? extends @Nullable Double> values) {
        int decimals = decimals(values);
        return new Column(heading, values.stream().map(v -> figure(v, decimals)).toList(), true);
    }

    /** Indices from 0 to 1. */
    static Column indices(String heading, List<? extends @Nullable Double> values) {
        return new Column(heading, values.stream().map(v -> figure(v, DIGITS)).toList(), true);
    }

    /** Shares of 1 as percentages. */
    static Column shares(String heading, List<? extends @Nullable Double> values) {
        return new Column(heading, values.stream().map(Column::share).toList(), true);
    }

    /** A share of 1 as a percentage. */
    static String share(@Nullable Double value) {
        return value == null ? NONE : String.format(Locale.ROOT, "%.1f %%", value * 100);
    }

    /** One figure to three digits, without the zeros at its end. */
    static String figure(@Nullable Double value) {
        String text = figure(value, value == null ? 0 : decimals(List.of(value)));
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    private static String figure(@Nullable Double value, int decimals) {
        if (value == null) {
            return NONE;
        }
        int shown = decimals;
        // A small figure beside a large one is not nothing.
        while (shown < SMALLEST && value != 0 && Math.abs(value) < 0.5 * Math.pow(10, -shown)) {
            shown++;
        }
        return String.format(Locale.ROOT, "%,." + shown + "f", value);
    }

    private static int decimals(List<? extends @Nullable Double> values) {
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (Double value : values) {
            if (value != null && value != 0) {
                largest = Math.max(largest, Math.abs(value));
                smallest = Math.min(smallest, Math.abs(value));
            }
        }
        return largest == 0
                ? 0
                : Math.clamp(Math.min(DIGITS + 1 - digits(largest), DIGITS - digits(smallest)), 0, SMALLEST);
    }

    /** Before the decimal point; 0 or less for figures below 1. */
    private static int digits(double value) {
        return (int) Math.floor(Math.log10(value)) + 1;
    }
}
