package io.plimsoll.ui.run;

import io.plimsoll.sim.Results;
import org.jspecify.annotations.Nullable;

/**
 * What a branch comes to at a time. Immutable.
 *
 * @param branch its number
 * @param asked the time; infinite: the branch's end
 * @param failure why it was broken off before, or {@code null}
 */
public record BranchFigures(
        int branch, double asked, Results results, @Nullable String failure) {}
