package io.plimsoll.ui.plan;

import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.plan.Breaking;
import io.plimsoll.lab.plan.HeadRoom;
import io.plimsoll.lab.plan.Plan;
import io.plimsoll.lab.plan.PlanRequest;
import io.plimsoll.lab.plan.Planner;
import io.plimsoll.ui.job.Job;
import io.plimsoll.ui.job.Laboratory;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a plan, and then looks for the head-room that there is without it. Its value is what is known so far. */
final class PlanJob extends Job<Planned> {
    private static final long SHOW_EVERY = 300_000_000;

    /** The plan's share of all; head-room takes the rest. */
    private static final double PLAN = .7;

    private final PlanRequest request;
    private final String where;
    private final Laboratory laboratory;
    private final Consumer<String> log;

    /** On the place of this name; {@code log} hears of workers that are lost, on the thread that works. */
    PlanJob(PlanRequest request, String where, Laboratory laboratory, Consumer<String> log) {
        super("Plan");
        this.request = request;
        this.where = where;
        this.laboratory = laboratory;
        this.log = log;
    }

    PlanRequest request() {
        return request;
    }

    @Override
    protected Planned work(BooleanSupplier stop) {
        try (Workplace place = laboratory.at(where, log)) {
            return work(place, stop);
        }
    }

    private Planned work(Workplace place, BooleanSupplier stop) {
        long begun = System.nanoTime();
        long[] shown = {begun};
        Plan plan = Planner.plan(
                request,
                place,
                laboratory.cores(),
                (share, sofar) -> {
                    done(PLAN * share);
                    long now = System.nanoTime();
                    if (now - shown[0] > SHOW_EVERY) {
                        shown[0] = now;
                        updateValue(planned(sofar.get(), null, begun));
                    }
                },
                stop);
        updateValue(planned(plan, null, begun));
        return planned(plan, plan.finished() ? headRoom(plan, place, stop) : null, begun);
    }

    private @Nullable List<Breaking> headRoom(Plan plan, Workplace place, BooleanSupplier stop) {
        return HeadRoom.of(
                request,
                Map.of(),
                plan.horizon(),
                plan.warmUp(),
                place,
                share -> done(PLAN + (1 - PLAN) * share),
                stop);
    }

    private static Planned planned(Plan plan, @Nullable List<Breaking> headRoom, long begun) {
        return new Planned(plan, headRoom, (System.nanoTime() - begun) / 1e9);
    }
}
