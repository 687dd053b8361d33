package io.plimsoll.ui.board;

import io.plimsoll.ui.run.BranchFigure;
import io.plimsoll.ui.run.BranchFigures;
import org.jspecify.annotations.Nullable;

/**
 * A row of the branches' table. Immutable.
 *
 * @param parent the name of the branch that it left; empty if it left none
 * @param present whether the run is on it
 * @param beside whether its history is drawn beside the present one's
 * @param figures what it comes to, or {@code null} if that was not asked or is not known yet
 */
public record BranchRow(
        BranchFigure branch,
        String parent,
        boolean present,
        boolean beside,
        @Nullable BranchFigures figures) {}
