package io.plimsoll.scenario;

/** Numbers as they are written in files and messages. */
final class Numbers {
    /** Up to here every whole number is a double, and people write it without a point. */
    private static final double WHOLE = 1e15;

    private Numbers() {}

    /** Whether it is written without a point. */
    static boolean isPlain(double value) {
        return value == Math.rint(value) && Math.abs(value) <= WHOLE;
    }

    /** The shortest text that is read as the same double: whole numbers without a point. */
    static String text(double value) {
        return isPlain(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
