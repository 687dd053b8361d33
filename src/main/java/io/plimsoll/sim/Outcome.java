package io.plimsoll.sim;

import org.jspecify.annotations.Nullable;

/** Whether a command was done; if not, nothing changed and {@code reason} says why, in a sentence for people. */
public record Outcome(@Nullable String reason) {
    /** It was done. */
    public static final Outcome DONE = new Outcome(null);

    /** It was refused. */
    public static Outcome refused(String reason) {
        return new Outcome(reason);
    }

    /** Whether it was done. */
    public boolean done() {
        return reason == null;
    }
}
