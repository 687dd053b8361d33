package io.plimsoll.lab.plan;

import io.plimsoll.sim.model.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target against the number of agents of one role, all other roles being as planned. Immutable.
 *
 * @param chosen the planned number of the role
 * @param points by number of agents, ascending; the targets' line is {@code target.atMost()}
 * @param estimate Erlang's formula with what the scenario does not keep to; {@code null} where it says nothing
 */
public record Curve(
        String role,
        Target target,
        int chosen,
        List<Point> points,
        @Nullable ErlangEstimate estimate) {
    /** Copies the list. */
    public Curve {
        points = List.copyOf(points);
    }
}
