package io.plimsoll.ui.run;

import io.plimsoll.balance.StrategyFault;
import io.plimsoll.sim.travel.Branch;
import io.plimsoll.sim.travel.Excursion;
import io.plimsoll.sim.travel.Nobody;
import io.plimsoll.sim.travel.TimeTravel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the figures of all branches at one time, one branch after the other, where there is nothing else to do. Engine-confined. */
final class BranchComparison {
    private final TimeTravel<Recorder> travel;
    private final Deque<Branch> left = new ArrayDeque<>();
    private double time;
    private Consumer<BranchFigures> heard = figures -> {};
    private @Nullable Branch branch;
    private @Nullable Excursion<Nobody> run;

    BranchComparison(TimeTravel<Recorder> travel) {
        this.travel = travel;
    }

    /** Begins anew. */
    void begin(double at, Consumer<BranchFigures> listener) {
        left.clear();
        left.addAll(travel.branches());
        time = at;
        heard = listener;
        run = null;
    }

    /** Goes on as long as there is time; whether there is more to do. */
    boolean advance(long events, BooleanSupplier more) {
        while (more.getAsBoolean()) {
            Branch which = branch;
            Excursion<Nobody> at = run;
            if (which == null || at == null) {
                which = left.poll();
                if (which == null) {
                    return false;
                }
                if (!travel.branches().contains(which)) {
                    continue;
                }
                at = travel.look(which, time);
                branch = which;
                run = at;
            }
            try {
                if (at.go(events)) {
                    tell(which, at, at.simulation().failure());
                }
            } catch (StrategyFault e) {
                tell(which, at, e.getMessage());
            }
        }
        return true;
    }

    private void tell(Branch which, Excursion<Nobody> at, @Nullable String failure) {
        run = null;
        heard.accept(new BranchFigures(which.number(), time, at.simulation().results(), failure));
    }
}
