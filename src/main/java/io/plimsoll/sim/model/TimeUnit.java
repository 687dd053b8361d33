package io.plimsoll.sim.model;

/** The unit of a scenario's times. Only a label: no number is converted. */
public enum TimeUnit {
    SECONDS("seconds", "s", 1),
    MINUTES("minutes", "min", 60),
    HOURS("hours", "h", 3_600),
    DAYS("days", "d", 86_400);

    private final String key;
    private final String symbol;
    private final long seconds;

    TimeUnit(String key, String symbol, long seconds) {
        this.key = key;
        this.symbol = symbol;
        this.seconds = seconds;
    }

    /** The word in scenario files. */
    public String key() {
        return key;
    }

    /** The abbreviation beside figures. */
    public String symbol() {
        return symbol;
    }

    /** Its length, for calendar labels. */
    public long seconds() {
        return seconds;
    }
}
