package io.plimsoll.ui;

import io.plimsoll.report.ScreenTable;
import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.bench.FrameMeter;
import io.plimsoll.ui.bench.Frames;
import io.plimsoll.ui.bench.Load;
import io.plimsoll.ui.bench.StockLoads;
import io.plimsoll.ui.run.Beginning;
import io.plimsoll.ui.run.Keeper;
import io.plimsoll.ui.run.RunLoop;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.Speed;
import io.plimsoll.ui.run.TimeSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Draws the screen at the sizes that it is made for, and JavaFX's own controls under the same loads, which grow until they are too slow. The toolkit must
 * have been started, and any thread but its own may ask.
 */
public final class ScreenBench {
    private static final double CHANGES_PER_SECOND = 5_000;
    /** The part of a history that is shown: more than it would be easy to draw, less than all, so that it can wander. */
    private static final double SHARE = 0.9;

    /** How many times longer than for a frame somebody waits until it is there at all. */
    private static final double SET_UP = 5;

    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "A thousand agents", "timeUnit": "minutes", "dispatch": "immediate", "run": { "until": 10000000 },
              "roles": { "backend": 400, "frontend": 400, "qa": 200 },
              "arrivals": [
                { "name": "bug", "role": "backend", "interarrival": { "type": "exponential", "mean": 0.085 },
                  "effort": { "type": "lognormal", "mean": 30, "cv": 0.9 } },
                { "name": "ui", "role": "frontend", "interarrival": { "type": "exponential", "mean": 0.085 },
                  "effort": { "type": "lognormal", "mean": 30, "cv": 0.9 } },
                { "name": "check", "role": "qa", "interarrival": { "type": "exponential", "mean": 0.17 },
                  "effort": { "type": "exponential", "mean": 30 } }
              ]
            }
            """;

    /** How long it takes. */
    public enum Length {
        /** Half a minute: a first look. */
        QUICK(10, 30, 3, 0.3),
        /** Three minutes. */
        FULL(100, 300, 12, 2);

        private final int warmUp;
        private final int frames;
        private final long limit;
        private final double patience;

        Length(int warmUp, int frames, int seconds, double patience) {
            this.warmUp = warmUp;
            this.frames = frames;
            this.limit = TimeUnit.SECONDS.toNanos(seconds);
            this.patience = patience;
        }
    }

    /**
     * A load of growing size: ours at the last, theirs as far as they come.
     *
     * @param theirs a name, or empty where JavaFX has no such control
     */
    private record Trial(
            String what, List<Integer> sizes, IntFunction<Load> ours, String theirs, IntFunction<Load> stock) {
        int last() {
            return sizes.getLast();
        }
    }

    private final Length length;
    private final FrameMeter meter;

    /** A bench that takes so long. */
    public ScreenBench(Length length) {
        this.length = length;
        meter = new FrameMeter(length.warmUp, length.frames, length.limit);
    }

    /**
     * Measures everything, ours before theirs.
     *
     * @param progress told the share that is done
     * @param cancelled asked now and then
     * @throws CancellationException once that is true
     */
    public List<ScreenTable.Row> run(DoubleConsumer progress, BooleanSupplier cancelled) {
        List<Trial> trials = List.of(
                new Trial("agents as bars", List.of(100, 1_000), OwnLoads::workloads, "BarChart", StockLoads::bars),
                new Trial(
                        "agents as a heat strip",
                        List.of(1_000, 10_000),
                        OwnLoads::workloads,
                        "BarChart",
                        StockLoads::bars),
                new Trial(
                        "points of a history, panned",
                        List.of(1_000, 10_000, 100_000, 1_000_000),
                        points -> OwnLoads.history(points, SHARE),
                        "LineChart",
                        points -> StockLoads.line(points, SHARE)),
                new Trial(
                        "spans of a Gantt chart, panned",
                        List.of(100_000),
                        spans -> OwnLoads.gantt(spans, SHARE),
                        "",
                        spans -> OwnLoads.gantt(spans, SHARE)),
                new Trial(
                        "tasks, sorted, filtered, 5,000 changes/s",
                        List.of(10_000, 100_000),
                        tasks -> OwnLoads.table(tasks, CHANGES_PER_SECOND),
                        "TableView",
                        tasks -> StockLoads.table(tasks, CHANGES_PER_SECOND)));
        List<ScreenTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            Trial trial = trials.get(i);
            rows.add(measure(
                    trial.what(), trial.last(), "Plimsoll", () -> trial.ours().apply(trial.last()), cancelled));
            if (!trial.theirs().isEmpty()) {
                rows.addAll(stock(trial, cancelled));
            }
            progress.accept((i + 1.0) / (trials.size() + 1));
        }
        Scenario scenario =
                ScenarioReader.read(SCENARIO.getBytes(StandardCharsets.UTF_8)).orThrow();
        double alone = alone(scenario, cancelled);
        rows.add(measure(
                "agents on the Board, engine at full speed",
                1_000,
                "Plimsoll",
                () -> OwnLoads.board(scenario, alone),
                cancelled));
        progress.accept(1);
        return rows;
    }

    private ScreenTable.Row measure(String what, int size, String who, Supplier<Load> load, BooleanSupplier cancelled) {
        return row(what, size, who, meter.measure(load, cancelled));
    }

    private static ScreenTable.Row row(String what, int size, String who, FrameMeter.Measured measured) {
        Frames frames = measured.frames();
        return new ScreenTable.Row(
                what, size, who, frames.count(), frames.perSecond(), frames.p95(), frames.longest(), measured.note());
    }

    /** Theirs at each size, as long as the next, if it takes only as many times longer as it is larger, does not take too long. */
    private List<ScreenTable.Row> stock(Trial trial, BooleanSupplier cancelled) {
        List<ScreenTable.Row> rows = new ArrayList<>();
        double frame = 0;
        double setUp = 0;
        int before = trial.sizes().getFirst();
        for (int size : trial.sizes()) {
            double times = (double) size / before;
            String tooSlow = times * frame > length.patience
                    ? "a frame"
                    : times * setUp > SET_UP * length.patience ? "setting it up" : "";
            if (!tooSlow.isEmpty()) {
                double expected = times * (tooSlow.equals("a frame") ? frame : setUp);
                String note = String.format(Locale.ROOT, "not tried: %s would take %.1f s or more", tooSlow, expected);
                rows.add(ScreenTable.Row.without(trial.what(), size, trial.theirs(), note));
                return rows;
            }
            FrameMeter.Measured measured = meter.measure(() -> trial.stock().apply(size), cancelled);
            rows.add(row(trial.what(), size, trial.theirs(), measured));
            frame = 1 / measured.frames().perSecond();
            setUp = measured.setUp();
            before = size;
        }
        return rows;
    }

    /** Events a second of the engine when nobody looks. */
    private double alone(Scenario scenario, BooleanSupplier cancelled) {
        try (RunLoop run = new RunLoop(
                new Beginning(scenario, null, null), Keeper.NONE, Speed.FASTEST, Runnable::run, TimeSource.SYSTEM)) {
            Snapshot first = look(run, cancelled);
            run.play();
            long begun = System.nanoTime();
            long end = begun + length.limit / 2;
            while (System.nanoTime() - end < 0) {
                pause(cancelled);
            }
            Snapshot last = look(run, cancelled);
            return (last.events() - first.events()) / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static Snapshot look(RunLoop run, BooleanSupplier cancelled) {
        run.want();
        Snapshot seen = run.take();
        while (seen == null) {
            pause(cancelled);
            seen = run.take();
        }
        return seen;
    }

    private static void pause(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("cancelled");
        }
        try {
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
