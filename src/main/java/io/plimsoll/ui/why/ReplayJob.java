package io.plimsoll.ui.why;

import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.ui.job.Job;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs a run again to find something out; comes to {@code null} if it is stopped before, be it before its turn came. */
abstract class ReplayJob<V> extends Job<@Nullable V> {
    private final Rerun rerun;
    private double now;

    ReplayJob(String title, Rerun rerun) {
        super(title);
        this.rerun = rerun;
    }

    /** Runs it again. */
    final void replay(EventListener listener, BooleanSupplier stop) {
        EventListener clock = new EventListener() {
            @Override
            public void on(EventType type, double time, int task, int agent, int role, int workload) {
                now = time;
            }
        };
        rerun.replay(clock.and(listener), () -> {
            done(rerun.end() > 0 ? now / rerun.end() : 0);
            return stop.getAsBoolean();
        });
    }

    @Override
    protected final @Nullable V work(BooleanSupplier stop) throws Exception {
        try {
            return stop.getAsBoolean() ? null : find(stop);
        } catch (CancellationException e) {
            return null;
        }
    }

    /** Finds it out, on the job's own thread. */
    abstract @Nullable V find(BooleanSupplier stop) throws Exception;
}
