package io.plimsoll.sim.model;

/** The order, within one priority, in which waiting tasks are tried. */
public enum QueueDiscipline {
    /** By ready time. */
    FIFO("fifo"),
    /** By scenario order alone. */
    LIST("list"),
    /** The smallest effort first. */
    SHORTEST_FIRST("shortest-first"),
    /** The largest effort first. */
    LONGEST_FIRST("longest-first"),
    /** The earliest due time first; none: last. */
    EARLIEST_DUE("earliest-due");

    private final String key;

    QueueDiscipline(String key) {
        this.key = key;
    }

    /** The word in scenario files. */
    public String key() {
        return key;
    }
}
