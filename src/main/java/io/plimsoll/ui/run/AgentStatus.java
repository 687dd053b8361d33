package io.plimsoll.ui.run;

/** What an agent is doing, as the screen tells it by shape and word. */
public enum AgentStatus {
    /** It can take work. */
    IDLE("idle"),
    /** It is full. */
    WORKING("working"),
    /** It was stopped; tasks in service may still be finishing. */
    STOPPED("stopped"),
    /** It left the roster; tasks in service may still be finishing. */
    LEFT("left");

    private final String label;

    AgentStatus(String label) {
        this.label = label;
    }

    /** The word for people. */
    public String label() {
        return label;
    }
}
