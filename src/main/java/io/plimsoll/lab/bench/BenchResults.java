package io.plimsoll.lab.bench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What was measured. Immutable.
 *
 * @param index by the size of the fleet, smallest first; empty if it was not asked for
 * @param engine by workload; empty if it was not asked for
 */
public record BenchResults(Machine machine, List<IndexResult> index, List<EngineResult> engine) {
    /** Copies the lists. */
    public BenchResults {
        index = List.copyOf(index);
        engine = List.copyOf(engine);
    }

    /** How many times as long the index takes in the largest fleet as in the smallest; empty without at least two sizes. */
    public OptionalDouble growth() {
        return growth(IndexResult::indexNanos);
    }

    /** The same if any unfinished task is completed. */
    public OptionalDouble scatteredGrowth() {
        return growth(IndexResult::scatteredNanos);
    }

    private OptionalDouble growth(ToDoubleFunction<IndexResult> nanos) {
        return index.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(nanos.applyAsDouble(index.getLast()) / nanos.applyAsDouble(index.getFirst()));
    }
}
