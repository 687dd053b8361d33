package io.plimsoll.ui.work;

import io.plimsoll.scenario.Orphan;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.sim.travel.Place;
import io.plimsoll.ui.run.FleetWatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a run before it was opened here. Immutable.
 *
 * @param readOnly why nothing more may be done to it, or {@code null}
 * @param orphan the journal that it is taken up from, or {@code null}
 * @param watch the fleet whose events are its commands, or {@code null}
 */
public record Past(
        Memo memo,
        @Nullable String readOnly,
        @Nullable Orphan orphan,
        @Nullable FleetWatch watch) {
    private static final Memo NOTHING = new Memo(
            List.of(new Memo.Line(1, "Branch 1", null, 0, false, List.of(), 0, Place.OPENING)), 1, Place.OPENING);

    /** What was done to a run that is no fleet's. */
    public Past(Memo memo, @Nullable String readOnly, @Nullable Orphan orphan) {
        this(memo, readOnly, orphan, null);
    }

    /** A fleet that is to be watched: nothing was done, and only its events do anything. */
    public static Past watching(FleetWatch watch) {
        return new Past(
                NOTHING,
                "this is a watched fleet: only its events, and another strategy, change anything here",
                null,
                watch);
    }
}
