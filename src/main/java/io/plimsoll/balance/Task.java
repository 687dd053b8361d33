package io.plimsoll.balance;

import org.jspecify.annotations.Nullable;

/**
 * A task as the caller sees it at the moment. Immutable.
 *
 * @param id which task it is
 * @param role the role that an agent needs to take it
 * @param status where it is on its way
 * @param weight how much it counts where tasks are weighed, above 0; 1 is usual
 * @param effort the time that an agent of speed 1 needs for it, above 0; 1 is usual
 * @param affinity what it would like to stay close to, or {@code null}
 */
public record Task(
        String id,
        String role,
        TaskStatus status,
        double weight,
        double effort,
        @Nullable String affinity) implements Request {
    /** Checks the ranges. */
    public Task {
        requirePositive("weight", weight);
        requirePositive("effort", effort);
    }

    /** A task of weight 1 and effort 1 without affinity. */
    public Task(String id, String role, TaskStatus status) {
        this(id, role, status, 1, 1, null);
    }

    /** A pending task of weight 1 and effort 1 without affinity. */
    public static Task pending(String id, String role) {
        return new Task(id, role, TaskStatus.PENDING);
    }

    /** A blocked task of weight 1 and effort 1 without affinity. */
    public static Task blocked(String id, String role) {
        return new Task(id, role, TaskStatus.BLOCKED);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be above 0: " + value);
        }
    }
}
