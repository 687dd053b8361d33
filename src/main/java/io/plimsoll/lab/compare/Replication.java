package io.plimsoll.lab.compare;

import io.plimsoll.lab.work.BrokenOffException;
import io.plimsoll.lab.work.WholeRun;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one run came to: a pure function of scenario, variant and seed, small enough to be sent from another process. Immutable.
 *
 * @param seed that everything left to chance followed from
 * @param values the measures that were observed
 * @param waits {@link WaitCounts#NONE} where the experiment does not ask for them
 * @param targets in the scenario's order
 * @param failure why the run was broken off, so that nothing else is known of it; {@code null}: it was not
 */
public record Replication(
        long seed,
        Map<Measure, Double> values,
        WaitCounts waits,
        List<TargetValue> targets,
        @Nullable String failure) {
    /** Copies the values and the list. */
    public Replication {
        EnumMap<Measure, Double> copy = new EnumMap<>(Measure.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        targets = List.copyOf(targets);
    }

    /**
     * Runs it.
     *
     * @param which the variant's place in the experiment
     * @return {@code null} if it was cancelled
     * @throws IllegalArgumentException if the scenario does not fit together
     */
    public static @Nullable Replication of(Experiment experiment, int which, long seed, BooleanSupplier cancelled) {
        Scenario run = experiment.variants().get(which).of(experiment.scenario(), seed);
        try {
            return of(run, experiment, cancelled);
        } catch (BrokenOffException e) {
            List<TargetValue> missed = Collections.nCopies(run.targets().size(), new TargetValue(null, false));
            return new Replication(seed, Map.of(), WaitCounts.NONE, missed, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Replication of(Scenario run, Experiment experiment, BooleanSupplier cancelled) {
        Simulation simulation = WholeRun.of(run, experiment.script(), EventListener.NONE, cancelled);
        if (simulation == null) {
            return null;
        }
        WaitCounts waits =
                experiment.waits() ? new WaitCounts(simulation.waitCounts(WaitCounts.BITS)) : WaitCounts.NONE;
        return of(run, simulation.results(), waits);
    }

    private static Replication of(Scenario run, Results results, WaitCounts waits) {
        EnumMap<Measure, Double> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Double value = measure.of(results);
            if (value != null) {
                values.put(measure, value);
            }
        }
        List<TargetValue> targets = results.targets().stream()
                .map(target -> new TargetValue(target.value(), target.met()))
                .toList();
        return new Replication(run.seed(), values, waits, targets, null);
    }

    /** What another seed would have come to where nothing is left to chance. */
    Replication onSeed(long other) {
        return new Replication(other, values, waits, targets, failure);
    }
}
