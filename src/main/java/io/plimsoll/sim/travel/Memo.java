package io.plimsoll.sim.travel;

import io.plimsoll.sim.TimedCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is to be known of a {@link TimeTravel} to have it again, but for what was undone: its branches, which one is present, and where it stands.
 * Immutable.
 *
 * @param present the number of the present branch
 */
public record Memo(List<Line> branches, int present, Place place) {
    /** Copies the list. */
    public Memo {
        branches = List.copyOf(branches);
    }

    /**
     * A branch.
     *
     * @param number in the order in which branches came about, from 1
     * @param parent the number of the branch that it left, which stands before it, or {@code null}
     * @param shared how many commands it has in common with that
     * @param byAct whether it came about by an act at a time in the past
     * @param commands all of its commands
     * @param opening how many of them were given in the opening
     * @param reached how far it was followed
     */
    public record Line(
            int number,
            String name,
            @Nullable Integer parent,
            int shared,
            boolean byAct,
            List<TimedCommand> commands,
            int opening,
            Place reached) {
        /** Copies the list. */
        public Line {
            commands = List.copyOf(commands);
        }
    }
}
