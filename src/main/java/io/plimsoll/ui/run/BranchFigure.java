package io.plimsoll.ui.run;

import io.plimsoll.sim.TimedCommand;
import org.jspecify.annotations.Nullable;

/**
 * A branch of the run. Immutable.
 *
 * @param number counts the branches in the order in which they came about, from 1
 * @param parent the number of the branch that it left; 0 if it left none
 * @param commands how many commands it has
 * @param first the first command that its parent does not have, or {@code null}
 * @param reached the time up to which it was followed
 */
public record BranchFigure(
        int number,
        String name,
        int parent,
        int commands,
        @Nullable TimedCommand first,
        double reached) {}
