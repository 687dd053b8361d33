package io.plimsoll.scenario;

import org.jspecify.annotations.Nullable;

/** A name as roles and streams generate them, {@code STEM-NUMBER}: the number from 1, without leading zeros. */
record Numbered(String stem, String number) {
    /** The parts of a name, or {@code null} if it is of another shape. */
    static @Nullable Numbered of(String name) {
        int hyphen = name.lastIndexOf('-');
        if (hyphen < 0 || hyphen + 1 == name.length() || name.charAt(hyphen + 1) == '0') {
            return null;
        }
        for (int i = hyphen + 1; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return null;
            }
        }
        return new Numbered(name.substring(0, hyphen), name.substring(hyphen + 1));
    }

    /** Whether the number is at most this. */
    boolean within(int most) {
        return number.length() <= 9 && Integer.parseInt(number) <= most;
    }
}
