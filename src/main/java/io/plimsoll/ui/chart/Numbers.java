package io.plimsoll.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers beside marks. */
public final class Numbers {
    private static final MathContext THREE = new MathContext(3);

    private Numbers() {}

    /** Three digits that say something, thousands set apart, never as a power of ten. */
    public static String short3(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (Math.abs(value) >= 1_000) {
            return String.format(Locale.ROOT, "%,.0f", value).replace('-', '−');
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE);
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return plain.replace('-', '−');
    }

    /** A number of things, thousands set apart. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Three digits in a column: with the zeros at its end. */
    public static String column3(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double size = Math.abs(value);
        int before = size < 1 ? 1 : (int) Math.floor(Math.log10(size)) + 1;
        return String.format(Locale.ROOT, "%,." + Math.max(0, 3 - before) + "f", value)
                .replace('-', '−');
    }

    /** A share as a percentage: two digits that say something, below 1 % two decimals. */
    public static String percent(double share) {
        double percent = Math.abs(share) * 100;
        int decimals = percent < 1 ? 2 : percent < 10 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f %%", share * 100).replace('-', '−');
    }

    /** A number with as many decimals as its uncertainty has, which has two digits: "0.13 ± 0.02" needs as many in both. */
    public static String beside(double value, double uncertainty) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (!(uncertainty > 0) || Double.isInfinite(uncertainty)) {
            return short3(value);
        }
        int decimals = Math.clamp(1 - (int) Math.floor(Math.log10(uncertainty)), 0, 9);
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace('-', '−');
    }
}
