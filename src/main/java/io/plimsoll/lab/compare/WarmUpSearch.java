package io.plimsoll.lab.compare;

import io.plimsoll.lab.statistics.Mser;
import io.plimsoll.lab.work.Computation;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.lab.work.WholeRun;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds how much of the beginning of a steady-state run to leave out: MSER-5 on the waits in the order in which tasks began, averaged over
 * a few seeds, for each variant; the longest of them counts for all, because what is compared must be measured over the same time.
 */
public final class WarmUpSearch {
    private static final int SEEDS = 5;

    /** A warm-up longer than so many tasks is taken for a run that is too short. */
    private static final int MOST = 5 << 16;

    private WarmUpSearch() {}

    /** {@code null} if cancelled. Costs five replications of each variant. */
    public static @Nullable WarmUp find(
            Scenario scenario, List<Variant> variants, Cores cores, BooleanSupplier cancelled) {
        Scenario whole = scenario.withRun(
                new RunLimits(scenario.run().until(), 0, scenario.run().tasks()));
        List<Computation<Pilot>> computations = new ArrayList<>();
        for (Variant variant : variants) {
            for (int i = 0; i < SEEDS; i++) {
                Scenario run = variant.of(whole, scenario.seed() + i);
                computations.add(stop -> pilot(run, stop));
            }
        }
        Pilot[] all = new Pilot[computations.size()];
        if (!cores.each(computations, (place, pilot) -> all[place] = pilot, cancelled)) {
            return null;
        }
        double longest = 0;
        boolean tooShort = false;
        for (int variant = 0; variant < variants.size(); variant++) {
            List<Pilot> pilots = List.of(all).subList(variant * SEEDS, (variant + 1) * SEEDS);
            int batches = pilots.stream().mapToInt(one -> one.count).min().orElse(0) / Mser.BATCH;
            double[] means = new double[batches];
            for (Pilot pilot : pilots) {
                pilot.addBatchMeans(means);
            }
            OptionalInt cut = Mser.truncation(means);
            tooShort |= cut.isEmpty();
            int tasks = cut.orElse(batches / 2) * Mser.BATCH;
            longest = Math.max(
                    longest,
                    pilots.stream().mapToDouble(one -> one.begunBy(tasks)).max().orElse(0));
        }
        return new WarmUp(longest, tooShort ? WarmUp.Source.TOO_SHORT : WarmUp.Source.FOUND);
    }

    private static @Nullable Pilot pilot(Scenario run, BooleanSupplier cancelled) {
        Pilot pilot = new Pilot();
        return WholeRun.of(run, pilot, cancelled) == null ? null : pilot;
    }

    /** Hears the wait of each task that begins. On the engine's thread. */
    private static final class Pilot implements EventListener {
        private @Nullable Simulation simulation;
        private double[] waits = new double[1_024];
        private double[] times = new double[1_024];
        private int count;

        @Override
        public void opening(Simulation opened) {
            simulation = opened;
        }

        @Override
        public void on(EventType type, double time, int task, int agent, int role, int workload) {
            if (type == EventType.STARTED && count < MOST) {
                began(time - Objects.requireNonNull(simulation).taskReady(task), time);
            }
        }

        private void began(double wait, double time) {
            if (count == waits.length) {
                waits = Arrays.copyOf(waits, 2 * count);
                times = Arrays.copyOf(times, 2 * count);
            }
            waits[count] = wait;
            times[count++] = time;
        }

        void addBatchMeans(double[] means) {
            for (int i = 0; i < means.length * Mser.BATCH; i++) {
                means[i / Mser.BATCH] += waits[i] / (Mser.BATCH * SEEDS);
            }
        }

        /** When so many tasks had begun. */
        double begunBy(int tasks) {
            return tasks == 0 ? 0 : times[tasks - 1];
        }
    }
}
