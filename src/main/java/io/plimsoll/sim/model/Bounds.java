package io.plimsoll.sim.model;

/** The bounds of the scenario format, and the checks that name the variable and the value. */
public final class Bounds {
    /** The largest number of agents in all. */
    public static final int AGENTS = 1_000_000;
    /** The largest capacity of an agent. */
    public static final int CAPACITY = 1_000_000;
    /** The largest time. */
    public static final double TIME = 1e12;
    /** The largest number of phases of an Erlang distribution. */
    public static final int ERLANG_PHASES = 10_000;

    private Bounds() {}

    static void positive(String name, double value) {
        check(value > 0 && Double.isFinite(value), name, value, "above 0");
    }

    static void notNegative(String name, double value) {
        check(value >= 0 && Double.isFinite(value), name, value, "0 or more");
    }

    static void time(String name, double value) {
        check(value >= 0 && value <= TIME, name, value, "from 0 to 1e12");
    }

    static void between(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be from " + min + " to " + max + ": " + value);
        }
    }

    private static void check(boolean holds, String name, double value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + rule + ": " + value);
        }
    }
}
