package io.plimsoll.scenario.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Supplier;

/**
 * What numbers of a table are multiplied by: a number or a fraction, kept as written, so that 14 × 0.05 is 0.7 and 720,000 × 1/3600 is
 * 200. Both parts are above 0. Immutable.
 */
public record Scale(BigDecimal numerator, BigDecimal denominator) {
    /** As it is. */
    public static final Scale ONE = new Scale(BigDecimal.ONE, BigDecimal.ONE);

    /** Checks the ranges. */
    public Scale {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("a scale must be above 0: " + numerator + "/" + denominator);
        }
    }

    /**
     * Reads {@code 0.05} or {@code 1/3600}.
     *
     * @throws IllegalArgumentException if it is neither, or not above 0
     */
    public static Scale parse(String text) {
        Supplier<IllegalArgumentException> wrong = () -> new IllegalArgumentException(
                "\"" + text + "\" is neither a number above 0 like 0.05 nor a fraction like 1/3600");
        int bar = text.indexOf('/');
        BigDecimal numerator =
                Decimals.read((bar < 0 ? text : text.substring(0, bar)).strip()).orElseThrow(wrong);
        BigDecimal denominator = bar < 0
                ? BigDecimal.ONE
                : Decimals.read(text.substring(bar + 1).strip()).orElseThrow(wrong);
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw wrong.get();
        }
        return new Scale(numerator, denominator);
    }

    /** This much of a part. */
    Scale over(long parts) {
        return new Scale(numerator, denominator.multiply(BigDecimal.valueOf(parts)));
    }

    /** The product, rounded once. */
    double times(BigDecimal number) {
        return number.multiply(numerator)
                .divide(denominator, MathContext.DECIMAL128)
                .doubleValue();
    }
}
