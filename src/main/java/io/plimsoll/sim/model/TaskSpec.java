package io.plimsoll.sim.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task named in the scenario.
 *
 * @param priority higher first
 * @param weight above 0
 * @param arrival when it arrives
 * @param effort the time that an agent of speed 1 needs
 * @param dependsOn ids of tasks that must be completed before
 * @param due when it should be completed, or {@code null}
 * @param patience how long after it became ready it leaves unless begun, or {@code null}
 * @param completed whether it was completed before the run: it then has no events and counts nowhere
 */
public record TaskSpec(
        String id,
        String role,
        @Nullable String title,
        int priority,
        double weight,
        double arrival,
        double effort,
        List<String> dependsOn,
        @Nullable Double due,
        @Nullable Double patience,
        @Nullable String affinity,
        boolean completed) {
    /** Checks the ranges. */
    public TaskSpec {
        Bounds.positive("weight", weight);
        Bounds.time("arrival", arrival);
        Bounds.positive("effort", effort);
        Bounds.time("effort", effort);
        if (due != null) {
            Bounds.time("due", due);
        }
        if (patience != null) {
            Bounds.time("patience", patience);
        }
        dependsOn = List.copyOf(dependsOn);
    }

    /** A task with everything else as it is by default. */
    public static TaskSpec of(String id, String role, double effort) {
        return new TaskSpec(id, role, null, 0, 1, 0, effort, List.of(), null, null, null, false);
    }
}
