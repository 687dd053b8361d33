package io.plimsoll.sim;

/** A command and when it was given. */
public record TimedCommand(double at, Command command) {}
