package io.plimsoll.ui.compare;

import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.Goal;
import io.plimsoll.lab.compare.Study;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.compare.WorkplaceException;
import io.plimsoll.lab.work.Script;
import io.plimsoll.ui.job.Job;
import io.plimsoll.ui.job.Laboratory;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares, or goes on with a comparison. Its value is what is known so far; {@code null} if it was stopped before there was anything
 * to know.
 */
final class CompareJob extends Job<@Nullable Compared> {
    private static final long SHOW_EVERY = 300_000_000;

    private final CompareRequest request;
    private final Goal goal;
    private final String where;
    private final Laboratory laboratory;
    private final Consumer<String> log;
    private final double before;
    private volatile @Nullable Study study;
    private volatile @Nullable String broken;

    private CompareJob(
            CompareRequest request,
            Goal goal,
            String where,
            Laboratory laboratory,
            Consumer<String> log,
            @Nullable Study study,
            double before) {
        super("Compare");
        this.request = request;
        this.goal = goal;
        this.where = where;
        this.laboratory = laboratory;
        this.log = log;
        this.study = study;
        this.before = before;
    }

    /** On the place of this name; {@code log} hears of workers that are lost, on the thread that works. */
    static CompareJob of(CompareRequest request, String where, Laboratory laboratory, Consumer<String> log) {
        return new CompareJob(request, request.goal(), where, laboratory, log, null, 0);
    }

    /** One that goes on to so many replications; {@code compared}: what is known by now. */
    CompareJob extended(int replications, Compared compared) {
        return new CompareJob(
                request, Goal.replications(replications), where, laboratory, log, study, compared.seconds());
    }

    /** Why the place could not go on, or {@code null}; what was done by then is its value. Thread-safe. */
    @Nullable String broken() {
        return broken;
    }

    CompareRequest request() {
        return request;
    }

    @Override
    protected @Nullable Compared work(BooleanSupplier stop) {
        long begun = System.nanoTime();
        Study going = study;
        if (going == null) {
            going = Study.of(
                    new Experiment(request.scenario(), Script.NONE, request.variants()),
                    request.horizon(),
                    request.warmUp(),
                    laboratory.cores(),
                    stop);
            study = going;
        }
        if (going == null) {
            return null;
        }
        Study running = going;
        long[] shown = {begun, SHOW_EVERY};
        try (Workplace place = laboratory.at(where, log)) {
            running.run(
                    place,
                    goal,
                    share -> {
                        done(share);
                        long now = System.nanoTime();
                        if (now - shown[0] > shown[1]) {
                            // Of a large study that takes a while: a tenth of all time at most.
                            updateValue(compared(running, begun));
                            shown[0] = System.nanoTime();
                            shown[1] = Math.max(SHOW_EVERY, 9 * (shown[0] - now));
                        }
                    },
                    stop);
        } catch (WorkplaceException e) {
            broken = e.getMessage();
        }
        return compared(running, begun);
    }

    private Compared compared(Study running, long begun) {
        return new Compared(running.comparison(), before + (System.nanoTime() - begun) / 1e9);
    }
}
