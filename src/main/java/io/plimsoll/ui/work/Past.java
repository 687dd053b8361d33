package io.plimsoll.ui.work;

import io.plimsoll.scenario.Orphan;
import io.plimsoll.sim.travel.Memo;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a run before it was opened here. Immutable.
 *
 * @param readOnly why nothing more may be done to it, or {@code null}
 * @param orphan the journal that it is taken up from, or {@code null}
 */
public record Past(
        Memo memo, @Nullable String readOnly, @Nullable Orphan orphan) {}
