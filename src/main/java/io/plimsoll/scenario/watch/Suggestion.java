package io.plimsoll.scenario.watch;

import org.jspecify.annotations.Nullable;

/**
 * Whom the strategy would choose for a task if it were assigned now. Immutable.
 *
 * @param agent {@code null} if nobody can take it
 * @param reason why nobody can, or {@code null}
 */
public record Suggestion(@Nullable String agent, @Nullable String reason) {
    static Suggestion of(String agent) {
        return new Suggestion(agent, null);
    }

    static Suggestion none(String reason) {
        return new Suggestion(null, reason);
    }
}
