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

    /** A comparison that was prepared before, with what {@link #experiment}, {@link #horizon}, … said then; nothing is computed yet. */
    public static Study prepared(Experiment experiment, Horizon horizon, WarmUp warmUp, List<Refusal> refusals) {
        return new Study(experiment, horizon, warmUp, refusals);
    }

    /** What is computed: the accepted variants, measured after the warm-up. */
    public Experiment experiment() {
        return experiment;
    }

    /** What the figures are about. */
    public Horizon horizon() {
        return horizon;
    }

    /** From when on is measured. */
    public WarmUp warmUp() {
        return warmUp;
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
        Stretch stretch = stretch(goal);
        while (stretch != null) {
            if (!reach(stretch.to(), workplace, progress, cancelled)) {
                return false;
            }
            stretch = stretch(goal);
        }
        return true;
    }

    private boolean reach(int count, Workplace workplace, DoubleConsumer progress, BooleanSupplier cancelled) {
        List<Piece> missing = replications.missing(count);
        double left = missing.stream().mapToInt(Piece::count).sum();
        int[] came = {0};
        workplace.compute(
                experiment,
                missing,
                (variant, replication) -> {
                    add(variant, replication);
                    progress.accept(++came[0] / left);
                },
                cancelled);
        return replications.missing(count).isEmpty();
    }

    /**
     * Takes what was computed elsewhere.
     *
     * @throws io.plimsoll.lab.work.BrokenOffException if the run would never have ended
     */
    public void add(int variant, Replication replication) {
        String failure = replication.failure();
        if (failure != null) {
            throw new BrokenOffException(failure);
        }
        replications.add(variant, replication);
    }

    /** Whether every replication of the piece is there. */
    public boolean has(Piece piece) {
        return replications.has(piece);
    }

    /** What is known of a variant on a seed, or {@code null}. */
    public @Nullable Replication replication(int variant, long seed) {
        return replications.find(variant, seed);
    }

    /** Replications of every variant from one checkpoint to the next. */
    private record Stretch(int from, int to) {}

    /** The first that is not whole, as long as the goal is not reached; {@code null} once it is. */
    private @Nullable Stretch stretch(Goal goal) {
        int from = 0;
        int to = goal.first();
        while (replications.missing(to).isEmpty()) {
            if (to >= goal.ceiling() || goal.reached(comparison(to))) {
                return null;
            }
            from = to;
            to = goal.after(to);
        }
        return new Stretch(from, to);
    }

    /** What is still to be computed before the goal is looked at again, in as few pieces as it makes; none once it is reached. */
    public List<Piece> missing(Goal goal) {
        Stretch stretch = stretch(goal);
        return stretch == null ? List.of() : replications.missing(stretch.to());
    }

    /**
     * All that has to be there before the goal is looked at again and had not the last time, in small pieces, whether it is there or not: the
     * same whoever asks; none once the goal is reached.
     */
    public List<Piece> pieces(Goal goal) {
        Stretch stretch = stretch(goal);
        return stretch == null ? List.of() : replications.pieces(stretch.from(), stretch.to());
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
