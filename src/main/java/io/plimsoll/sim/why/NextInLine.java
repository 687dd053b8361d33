package io.plimsoll.sim.why;

import org.jspecify.annotations.Nullable;

/**
 * Who would have the next task of a role at a moment. Immutable.
 *
 * @param task the first that waits, or {@code null} if none does: then any that came now
 * @param agent who would have it, or {@code null}: then there is a reason
 * @param chance whether the strategy would draw for it
 * @param byTask whether it depends on the task who gets it, and none waits
 * @param candidates how many can take one now
 * @param reason why nobody would have it, or {@code null}
 */
public record NextInLine(
        String role,
        @Nullable String task,
        @Nullable String agent,
        boolean chance,
        boolean byTask,
        int candidates,
        @Nullable String reason) {}
