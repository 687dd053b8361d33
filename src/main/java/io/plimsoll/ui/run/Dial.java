package io.plimsoll.ui.run;

import org.jspecify.annotations.Nullable;

/**
 * What the run controls show of a run, or of two under one clock. Immutable. Times in the scenario's unit.
 *
 * @param now the time
 * @param failure why it was broken off, or {@code null}
 * @param achievedSpeed units of scenario time a second, as measured; 0 while not running
 * @param seed that everything left to chance follows from
 * @param events how many happened
 * @param reached the time up to which it was followed
 * @param back whether it goes on from here, since it was followed further
 * @param trip where it is on its way to, or {@code null}
 * @param sought how often it was told to go to another time
 */
public record Dial(
        double now,
        RunState state,
        @Nullable String failure,
        double achievedSpeed,
        long seed,
        long events,
        double reached,
        boolean back,
        Snapshot.@Nullable OnTheWay trip,
        long sought) {
    /** Whether nothing more will happen by itself. */
    public boolean over() {
        return state == RunState.FINISHED || state == RunState.FAILED;
    }
}
