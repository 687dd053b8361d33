package io.plimsoll.ui.form;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as people write them. */
public final class Entered {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private Entered() {}

    /** The number that a text is, thousands apart or not; empty if it is none, or too large for one. */
    public static OptionalDouble number(String text) {
        String plain = text.strip().replace('−', '-').replaceAll("(?<=\\d)[,\\h](?=\\d{3}(\\D|$))", "");
        if (!NUMBER.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(plain);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** A number as it is written into a field: with every digit that it has, and no more. */
    public static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
