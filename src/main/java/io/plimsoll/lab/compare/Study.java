package io.plimsoll.lab.compare;

import io.plimsoll.lab.work.BrokenOffException;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A comparison under way: which replications there are, and what they amount to so far. It may be run again with a farther goal; what was
 * done stays. Confined to one thread; a {@link Workplace} may use more.
 */
public final class Study {
    private final Experiment experiment;
    private final Horizon horizon;
    private final WarmUp warmUp;
    private final List<Refusal> refusals;
    private final Replications replications;

    private Study(Experiment accepted, Horizon horizon, WarmUp warmUp, List<Refusal> refusals) {
        Scenario scenario = accepted.scenario();
        List<Variant> variants = accepted.variants();
        RunLimits run = scenario.run();
        Scenario warm = scenario.withRun(new RunLimits(run.until(), warmUp.time(), run.tasks()));
        experiment = new Experiment(warm, accepted.script().withoutSwitches(), variants);
        this.horizon = horizon;
        this.warmUp = warmUp;
        this.refusals = refusals;
        boolean[] chance = new boolean[variants.size()];
        for (int variant = 0; variant < chance.length; variant++) {
            chance[variant] = Chance.in(scenario, variants.get(variant));
        }
        replications = new Replications(scenario.seed(), chance);
    }

    /**
     * Prepares a comparison; of a steady state, variants that have none are refused, and the warm-up is looked for unless the scenario or
     * the user states one.
     *
     * @param asked its scenario's seed is the first; switches of strategy and dispatch in its script are left out
     * @param horizon {@code null}: what the scenario is about by itself
     * @param warmUp in the scenario's unit; {@code null}: not asked for
     * @param cores that look for the warm-up; the result does not depend on how many
     * @return {@code null} if cancelled while looking for the warm-up
     * @throws io.plimsoll.lab.work.BrokenOffException if a run would never end
     * @throws IllegalArgumentException if the scenario does not fit together, or the warm-up is out of its range
     */
    public static @Nullable Study of(
            Experiment asked,
            @Nullable Horizon horizon,
            @Nullable Double warmUp,
            Cores cores,
            BooleanSupplier cancelled) {
        Scenario scenario = asked.scenario();
        Horizon about = horizon != null
                ? horizon
                : asked.script().commands().isEmpty() ? Horizon.of(scenario) : Horizon.TERMINATING;
        List<Refusal> refusals = new ArrayList<>();
        List<Variant> accepted = new ArrayList<>();
        OfferedLoad load = new OfferedLoad(scenario);
        for (Variant variant : asked.variants()) {
            String reason = about == Horizon.STEADY_STATE ? load.refusal(variant) : null;
            if (reason == null) {
                accepted.add(variant);
            } else {
                refusals.add(new Refusal(variant, reason));
            }
        }
        WarmUp from = warmUp(scenario, accepted, about, warmUp, cores, cancelled);
        return from == null
                ? null
                : new Study(new Experiment(scenario, asked.script(), accepted), about, from, refusals);
    }

    private static @Nullable WarmUp warmUp(
            Scenario scenario,
            List<Variant> variants,
            Horizon horizon,
            @Nullable Double asked,
            Cores cores,
            BooleanSupplier cancelled) {
        if (asked != null) {
            return new WarmUp(asked, WarmUp.Source.ASKED);
        }
        double stated = scenario.run().warmup();
        return horizon == Horizon.TERMINATING || stated > 0 || variants.isEmpty()
                ? new WarmUp(stated, WarmUp.Source.SCENARIO)
                : WarmUpSearch.find(scenario, variants, cores, cancelled);
    }

    /** Why some variants are not compared. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /**
     * Goes on until the goal is reached.
     *
     * @param progress hears the share of the present stretch that is done, on this thread; it may ask for the {@link #comparison}
     * @return whether it was; false if it was cancelled
     * @throws io.plimsoll.lab.work.BrokenOffException if a run would never end
     */
    public boolean run(Workplace workplace, Goal goal, DoubleConsumer progress, BooleanSupplier cancelled) {
        int checkpoint = goal.first();
        while (true) {
            if (!reach(checkpoint, workplace, progress, cancelled)) {
                return false;
            }
            if (checkpoint >= goal.ceiling() || goal.reached(comparison(checkpoint))) {
                return true;
            }
            checkpoint = goal.after(checkpoint);
        }
    }

    private boolean reach(int count, Workplace workplace, DoubleConsumer progress, BooleanSupplier cancelled) {
        List<Piece> missing = replications.missing(count);
        double left = missing.stream().mapToInt(Piece::count).sum();
        if (left > 0) {
            int[] came = {0};
            workplace.compute(
                    experiment,
                    missing,
                    (variant, replication) -> {
                        String failure = replication.failure();
                        if (failure != null) {
                            throw new BrokenOffException(failure);
                        }
                        replications.add(variant, replication);
                        progress.accept(++came[0] / left);
                    },
                    cancelled);
        }
        return replications.missing(count).isEmpty();
    }

    /** What is known so far: of all seeds from the first on that every variant has been run on. */
    public Comparison comparison() {
        return comparison(replications.complete());
    }

    private Comparison comparison(int complete) {
        boolean exact = replications.exact();
        int count = exact ? Math.min(1, complete) : complete;
        List<List<Replication>> all = IntStream.range(0, experiment.variants().size())
                .mapToObj(variant -> replications.of(variant, count))
                .toList();
        Analysis analysis = new Analysis(experiment.variants(), all, exact);
        int best = count == 0 ? -1 : analysis.best();
        List<Summary> summaries = analysis.summaries(best);
        List<Difference> differences = analysis.differences(best);
        return new Comparison(
                experiment.scenario().seed(),
                count,
                exact,
                horizon,
                warmUp,
                summaries,
                differences,
                refusals,
                Judgement.of(summaries, differences));
    }
}
