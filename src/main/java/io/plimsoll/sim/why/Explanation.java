package io.plimsoll.sim.why;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a task is where it is at a moment: every time that it was given to an agent, and why nobody has it if nobody has. Immutable.
 *
 * @param task its id
 * @param time the moment
 * @param state where it is, in words: "in progress"
 * @param decisions each assignment up to then, in order; more than one if it went back to the queue
 * @param waiting why nobody has it, or {@code null} if somebody has or had it to its end
 */
public record Explanation(
        String task,
        double time,
        String state,
        List<Decision> decisions,
        @Nullable Waiting waiting) {
    /** Copies the list. */
    public Explanation {
        decisions = List.copyOf(decisions);
    }

    /** The last assignment, if there was any. */
    public Optional<Decision> last() {
        return decisions.reversed().stream().findFirst();
    }
}
