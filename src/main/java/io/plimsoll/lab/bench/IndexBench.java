package io.plimsoll.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * The fleet index beside the sketch, at several sizes of the fleet. All are warmed up, then measured in turn, round by round, so that
 * what disturbs the machine meanwhile falls on all alike; the median of the rounds counts. Confined to one thread.
 */
final class IndexBench {
    /** Agents in the fleets. */
    static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000, 100_000);

    private static final long SEED = 1;

    private final Thoroughness thoroughness;
    private final Stopwatch stopwatch;
    private final DoubleConsumer progress;

    IndexBench(Thoroughness thoroughness, LongSupplier clock, DoubleConsumer progress) {
        this.thoroughness = thoroughness;
        this.stopwatch = new Stopwatch(clock);
        this.progress = progress;
    }

    /** One result for each size, in their order. */
    List<IndexResult> run() {
        List<Paced> index = new ArrayList<>();
        List<Paced> sketch = new ArrayList<>();
        List<Paced> scattered = new ArrayList<>();
        double steps = SIZES.size() * (4.0 + thoroughness.rounds());
        for (int i = 0; i < SIZES.size(); i++) {
            index.add(Paced.warm(new IndexContender(SIZES.get(i), SEED, false), stopwatch, thoroughness));
            sketch.add(Paced.warm(new SketchContender(SIZES.get(i), SEED), stopwatch, thoroughness));
            scattered.add(Paced.warm(new IndexContender(SIZES.get(i), SEED, true), stopwatch, thoroughness));
            progress.accept(4 * (i + 1) / steps);
        }
        // what was made on the way lies between the agents; where a fleet has lived for a while it is gone
        System.gc();
        double[][] indexNanos = new double[SIZES.size()][thoroughness.rounds()];
        double[][] sketchNanos = new double[SIZES.size()][thoroughness.rounds()];
        double[][] scatteredNanos = new double[SIZES.size()][thoroughness.rounds()];
        for (int round = 0; round < thoroughness.rounds(); round++) {
            for (int i = 0; i < SIZES.size(); i++) {
                indexNanos[i][round] = index.get(i).nanosPerOperation();
                sketchNanos[i][round] = sketch.get(i).nanosPerOperation();
                scatteredNanos[i][round] = scattered.get(i).nanosPerOperation();
            }
            progress.accept(SIZES.size() * (5.0 + round) / steps);
        }
        List<IndexResult> results = new ArrayList<>();
        for (int i = 0; i < SIZES.size(); i++) {
            results.add(new IndexResult(
                    SIZES.get(i), Median.of(indexNanos[i]), Median.of(sketchNanos[i]), Median.of(scatteredNanos[i])));
        }
        return results;
    }
}
