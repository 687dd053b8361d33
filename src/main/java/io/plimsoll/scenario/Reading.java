package io.plimsoll.scenario;

import io.plimsoll.sim.model.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a scenario file came to. Immutable.
 *
 * @param scenario the scenario, or {@code null} if there are errors
 * @param problems errors and warnings, in the order of the file
 */
public record Reading(@Nullable Scenario scenario, List<Problem> problems) {
    /** Copies the list. */
    public Reading {
        problems = List.copyOf(problems);
    }

    /** Whether there is a scenario; there may still be warnings. */
    public boolean ok() {
        return scenario != null;
    }

    /** The scenario of a file that is known to be sound.
     *
     * @throws IllegalStateException if there is none; the message is the first problem
     */
    public Scenario orThrow() {
        if (scenario == null) {
            Problem first = problems.getFirst();
            throw new IllegalStateException("line " + first.line() + ", column " + first.column() + ": " + first.text()
                    + " [" + first.pointer() + "]");
        }
        return scenario;
    }
}
