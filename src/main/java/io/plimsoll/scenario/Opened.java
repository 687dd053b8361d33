package io.plimsoll.scenario;

import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file that may be a scenario or a recorded run. Immutable.
 *
 * @param scenario the scenario, the run's if it is one, or {@code null} if there are errors
 * @param run the recorded run, or {@code null} if the file is a scenario or has errors
 * @param problems errors and warnings, in the order of the file
 */
public record Opened(@Nullable Scenario scenario, @Nullable RunFile run, List<Problem> problems) {
    /** Copies the list. */
    public Opened {
        problems = List.copyOf(problems);
    }

    /** Whether the file can be used. */
    public boolean ok() {
        return scenario != null;
    }

    /** The recorded commands; none of a scenario. */
    public Course course() {
        return run == null ? Course.NONE : Course.of(run.commands(), run.openingCommands());
    }
}
