package io.plimsoll.scenario.watch;

/** A line of a stream of events. Immutable. */
public sealed interface EventLine permits FleetEvent, UnfitLine {
    /** Its number in the stream, from 1. */
    long line();
}
