package io.plimsoll.ui.run;

/** How a run stands. */
public enum RunState {
    PAUSED("Paused"),
    RUNNING("Running"),
    FINISHED("Finished"),
    FAILED("Failed");

    private final String label;

    RunState(String label) {
        this.label = label;
    }

    /** The word for people. */
    public String label() {
        return label;
    }
}
