package io.plimsoll.lab.compare;

/** A variant that has no steady state and was not run, with the reason in a sentence without its full stop. Immutable. */
public record Refusal(Variant variant, String reason) {}
