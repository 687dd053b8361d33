package io.plimsoll.lab.selftest;

/** What is held against a known value. Times in units of the mean service time. */
public enum Figure {
    /** The share of tasks that did not begin at once. */
    WAITING_SHARE("P(wait)"),
    /** The share of tasks that began within the check's limit. */
    SERVICE_LEVEL("service level"),
    /** Begin less ready. */
    MEAN_WAIT("mean wait"),
    /** Completion less ready. */
    MEAN_RESPONSE("mean response"),
    /** Of the first agent of the roster. */
    FIRST_UTILISATION("utilisation of the first");

    private final String title;

    Figure(String title) {
        this.title = title;
    }

    /** The words for people. */
    public String title() {
        return title;
    }
}
