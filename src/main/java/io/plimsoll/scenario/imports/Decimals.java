package io.plimsoll.scenario.imports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plain decimal numbers; not the other things that Java would take for one ({@code NaN}, {@code 0x1p3}, {@code 1f}). */
final class Decimals {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final int LONGEST = 100;

    private Decimals() {}

    static Optional<BigDecimal> read(String text) {
        return text.length() <= LONGEST && DECIMAL.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }
}
