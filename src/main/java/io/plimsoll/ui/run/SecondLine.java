package io.plimsoll.ui.run;

import io.plimsoll.balance.StrategyFault;
import io.plimsoll.sim.travel.Branch;
import io.plimsoll.sim.travel.Excursion;
import io.plimsoll.sim.travel.TimeTravel;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Another branch whose history is drawn beside the present one's: its run goes along, so that it is never behind the present time. Engine-confined.
 */
final class SecondLine {
    private final TimeTravel<Recorder> travel;
    private @Nullable Branch branch;
    private @Nullable Excursion<Recorder> run;
    private boolean caughtUp;
    private boolean moved;
    private boolean broken;

    SecondLine(TimeTravel<Recorder> travel) {
        this.travel = travel;
    }

    /** Shows this branch, or none. */
    void show(@Nullable Branch which) {
        branch = which;
        run = null;
        caughtUp = false;
        broken = false;
        moved = true;
    }

    /** Goes on to the present time as long as there is time; whether there is more to do. */
    boolean advance(long events, BooleanSupplier time) {
        Branch which = branch;
        if (which == null) {
            return false;
        }
        if (which == travel.branch() || !travel.branches().contains(which)) {
            show(null);
            return false;
        }
        Excursion<Recorder> along = run;
        if (along == null) {
            along = travel.follow(which);
            run = along;
        }
        try {
            return !broken && !follow(along, events, time);
        } catch (StrategyFault e) {
            broken = true; // as it ended for whoever was on it; the present branch has nothing to do with it
            moved = true;
            return false;
        }
    }

    /** Whether it came to the present time. */
    private boolean follow(Excursion<Recorder> along, long events, BooleanSupplier time) {
        double now = travel.simulation().now();
        boolean there = caughtUp && along.simulation().now() >= now;
        while (!there && time.getAsBoolean()) {
            moved = true;
            if (caughtUp) {
                there = along.advance(now, events);
            } else {
                caughtUp = along.go(events);
                there = caughtUp && along.advance(now, 0);
            }
        }
        return there;
    }

    /** Whether there is something new to show since this was last asked. */
    boolean moved() {
        boolean news = moved;
        moved = false;
        return news;
    }

    /** What to draw, or {@code null}. */
    Snapshot.@Nullable Beside view() {
        Branch which = branch;
        Excursion<Recorder> along = run;
        if (which == null || along == null || !caughtUp) {
            return null;
        }
        return new Snapshot.Beside(which.number(), which.name(), along.witness().view());
    }
}
