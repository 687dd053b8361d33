package io.plimsoll.lab.compare;

import io.plimsoll.lab.work.Computation;
import io.plimsoll.lab.work.Cores;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** This machine's cores: seed by seed, so that what is cancelled half-way has compared every variant on the first seeds. Immutable. */
public record LocalCores(Cores cores) implements Workplace {
    @Override
    public void compute(Experiment experiment, List<Piece> pieces, Results results, BooleanSupplier cancelled) {
        List<Piece> all = Piece.split(pieces, 1, experiment.scenario().seed());
        List<Computation<Replication>> computations = new ArrayList<>();
        for (Piece one : all) {
            computations.add(stop -> Replication.of(experiment, one.variant(), one.first(), stop));
        }
        cores.each(computations, (place, result) -> results.take(all.get(place).variant(), result), cancelled);
    }
}
