package io.plimsoll.lab.selftest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exact answers in words. */
final class Words {
    private Words() {}

    /** A whole number without a point; any other with every digit that it has, so that it cannot pass for what it is not. */
    static String number(double value) {
        return value == StrictMath.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Six digits that say something: as many as published values have. */
    static String sixDigits(double value) {
        return new BigDecimal(value)
                .round(new MathContext(6, RoundingMode.HALF_EVEN))
                .toPlainString();
    }
}
