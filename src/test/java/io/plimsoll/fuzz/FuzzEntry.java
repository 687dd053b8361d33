package io.plimsoll.fuzz;

import java.util.Arrays;
import java.util.Locale;

/** Where the fuzzer comes in. The property {@code plimsoll.fuzz} names the target; {@code all}: the first byte chooses it. */
public final class FuzzEntry {
    private static final String NAME = System.getProperty("plimsoll.fuzz", "all");

    private FuzzEntry() {}

    /** Takes one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (!NAME.equals("all")) {
            FuzzTarget.valueOf(NAME.toUpperCase(Locale.ROOT)).check(input);
        } else if (input.length > 0) {
            FuzzTarget[] targets = FuzzTarget.values();
            targets[(input[0] & 0xFF) % targets.length].check(Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
