package io.plimsoll.balance;

/** A task and the agent that got it, as both were when it was assigned. Immutable. */
public record Assignment(Task task, Agent agent) {}
