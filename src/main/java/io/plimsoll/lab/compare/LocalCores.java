package io.plimsoll.lab.compare;

import io.plimsoll.lab.work.Computation;
import io.plimsoll.lab.work.Cores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** This machine's cores: seed by seed, so that what is cancelled half-way has compared every variant on the first seeds. Immutable. */
public record LocalCores(Cores cores) implements Workplace {
    private record One(int variant, long seed) {}

    @Override
    public void compute(Experiment experiment, List<Piece> pieces, Results results, BooleanSupplier cancelled) {
        List<One> all = new ArrayList<>();
        for (Piece piece : pieces) {
            for (int i = 0; i < piece.count(); i++) {
                all.add(new One(piece.variant(), piece.first() + i));
            }
        }
        all.sort(Comparator.comparingLong(
                        (One one) -> one.seed() - experiment.scenario().seed())
                .thenComparingInt(One::variant));
        List<Computation<Replication>> computations = new ArrayList<>();
        for (One one : all) {
            computations.add(stop -> Replication.of(experiment, one.variant(), one.seed(), stop));
        }
        cores.each(computations, (place, result) -> results.take(all.get(place).variant(), result), cancelled);
    }
}
