package io.plimsoll.balance;

/** Whether an agent can take work. The caller knows; the balancer never remembers it. */
public enum AgentStatus {
    /** Can take a task now. */
    IDLE,
    /** Has all that it can have in service. */
    WORKING,
    /** Was stopped by somebody; takes nothing until it is resumed. */
    STOPPED
}
