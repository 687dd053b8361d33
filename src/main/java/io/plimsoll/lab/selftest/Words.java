package io.plimsoll.lab.selftest;

/** Exact answers in words. */
final class Words {
    private Words() {}

    /** A whole number without a point; any other with every digit that it has, so that it cannot pass for what it is not. */
    static String number(double value) {
        return value == StrictMath.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
