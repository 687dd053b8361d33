package io.plimsoll.report.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values to pixels along one axis, with round numbers to mark it by. Immutable. */
public record Scale(double low, double high, double from, double to, boolean logarithmic) {
    private static final int TICKS = 6;

    /** A linear scale that holds the values; of nothing, or of one value, it takes some room around it. */
    public static Scale linear(double low, double high, double from, double to) {
        double room = high > low ? 0 : Math.max(1, Math.abs(low)) / 2;
        return new Scale(low - room, high + room, from, to, false);
    }

    /** A logarithmic scale; both ends above 0. */
    public static Scale logarithmic(double low, double high, double from, double to) {
        return new Scale(low, high > low ? high : 10 * low, from, to, true);
    }

    /** Where a value lies, px; one beyond the ends at the nearer end. */
    public double at(double value) {
        double share = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return from + Math.clamp(share, 0, 1) * (to - from);
    }

    /** Round values within the scale. */
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            for (double tick = Math.pow(10, Math.ceil(Math.log10(low) - 1e-9)); tick <= high * 1.0001; tick *= 10) {
                ticks.add(tick);
            }
            return ticks;
        }
        double rough = (high - low) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step =
                rough / power > 5 ? 10 * power : rough / power > 2 ? 5 * power : rough / power > 1 ? 2 * power : power;
        for (double k = Math.ceil(low / step); k * step <= high + step * 1e-9; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    /** A tick's number in as few characters as say it. */
    public static String text(double tick) {
        String text = String.format(Locale.ROOT, "%.6g", tick == 0 ? 0.0 : tick);
        if (text.contains("e")) {
            return String.format(Locale.ROOT, "%.0e", tick);
        }
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
