package io.plimsoll.ui.run;

/** How a run stands. */
public enum RunState {
    PAUSED("Paused", "Run"),
    RUNNING("Running", "Pause"),
    FINISHED("Finished", "Run again"),
    FAILED("Failed", "Run");

    private final String label;
    private final String act;

    RunState(String label, String act) {
        this.label = label;
        this.act = act;
    }

    /** The word for people. */
    public String label() {
        return label;
    }

    /** What the run button does now, in a word or two. */
    public String act() {
        return act;
    }
}
