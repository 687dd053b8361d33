package io.plimsoll.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * Our engine beside the textbook's on each workload: both warmed up by a whole measurement that does not count, then measured in turn,
 * round by round; the median of the rounds counts. Confined to one thread.
 */
final class EngineBench {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Thoroughness thoroughness;
    private final Slope slope;
    private final DoubleConsumer progress;

    EngineBench(Thoroughness thoroughness, LongSupplier clock, DoubleConsumer progress) {
        this.thoroughness = thoroughness;
        this.slope = new Slope(new Stopwatch(clock), thoroughness);
        this.progress = progress;
    }

    /** One result for each workload. */
    List<EngineResult> run(List<EngineWorkload> workloads) {
        List<EngineResult> results = new ArrayList<>();
        for (EngineWorkload workload : workloads) {
            results.add(run(workload, results.size(), workloads.size()));
        }
        return results;
    }

    private EngineResult run(EngineWorkload workload, int before, int all) {
        Contender ours = EngineContenders.ours(workload);
        Contender textbook = EngineContenders.textbook(workload);
        double[] oursNanos = new double[thoroughness.rounds()];
        double[] textbookNanos = new double[thoroughness.rounds()];
        for (int round = -1; round < thoroughness.rounds(); round++) {
            double mine = slope.nanosPerTask(ours);
            double theirs = slope.nanosPerTask(textbook);
            if (round >= 0) {
                oursNanos[round] = mine;
                textbookNanos[round] = theirs;
            }
            progress.accept((before + (round + 2.0) / (thoroughness.rounds() + 1)) / all);
        }
        return new EngineResult(
                workload.key(),
                workload.title(),
                NANOS_PER_SECOND / Median.of(oursNanos),
                NANOS_PER_SECOND / Median.of(textbookNanos));
    }
}
