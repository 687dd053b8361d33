package io.plimsoll.sim.model;

/** When a ready task is assigned. */
public enum Dispatch {
    /** It waits in one queue until an idle agent of its role exists. */
    WHEN_IDLE("when-idle", "When idle"),
    /** At once, to an agent that is not stopped, in whose own queue it waits. */
    IMMEDIATE("immediate", "Immediate");

    private final String key;
    private final String title;

    Dispatch(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The word in scenario files. */
    public String key() {
        return key;
    }

    /** The words for people. */
    public String title() {
        return title;
    }
}
