package io.plimsoll.lab.bench;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.LongSupplier;

/**
 * Measures this build beside the plain way, on the calling thread; nothing else should run meanwhile. Thread-safe, but two at a time
 * disturb each other.
 */
public final class Bench {
    /** What can be measured. */
    public enum Part {
        /** Assignment and completion in the fleet index. */
        INDEX,
        /** The event engine. */
        ENGINE
    }

    private final Thoroughness thoroughness;
    private final LongSupplier clock;

    /** Measured by the system's clock. */
    public Bench(Thoroughness thoroughness) {
        this(thoroughness, System::nanoTime);
    }

    /** Measured by a clock in nanoseconds. */
    Bench(Thoroughness thoroughness, LongSupplier clock) {
        this.thoroughness = thoroughness;
        this.clock = clock;
    }

    /**
     * Measures.
     *
     * @param parts at least one
     * @param progress is told the share that is done, from 0 to 1; what it throws ends the bench and goes to the caller
     */
    public BenchResults run(Set<Part> parts, DoubleConsumer progress) {
        List<IndexResult> index = List.of();
        List<EngineResult> engine = List.of();
        double share = 1.0 / parts.size();
        if (parts.contains(Part.INDEX)) {
            index = new IndexBench(thoroughness, clock, done -> progress.accept(done * share)).run();
        }
        if (parts.contains(Part.ENGINE)) {
            DoubleConsumer rest = done -> progress.accept(1 - share + done * share);
            engine = new EngineBench(thoroughness, clock, rest).run(List.of(EngineWorkload.values()));
        }
        return new BenchResults(Machine.here(), index, engine);
    }
}
