package io.plimsoll.lab.plan;

import io.plimsoll.lab.compare.Horizon;
import io.plimsoll.lab.compare.Staffing;
import io.plimsoll.lab.compare.WarmUp;
import io.plimsoll.lab.compare.WarmUpSearch;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a plan. What it comes to depends on the request alone: not on the number of threads, not on where runs are computed, not on timing.
 * One object makes one plan, on one thread.
 */
public final class Planner {
    /** So many numbers of agents to either side of the chosen one are shown. */
    private static final int AROUND = 3;

    /** Until the plan is found; the curves take the rest. */
    private static final double SEARCH = .7;

    private final PlanRequest request;
    private final Workplace workplace;
    private final PlanListener listener;
    private final BooleanSupplier cancelled;
    private final Horizon horizon;
    private final Price price;
    private Scenario scenario;
    private WarmUp warmUp;
    private Looks looks;
    private @Nullable MixSearch search;
    private Mix latest;
    private double share;

    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cancelled() {
            super(null, null, false, false);
        }
    }

    private Planner(PlanRequest request, Workplace workplace, PlanListener listener, BooleanSupplier cancelled) {
        this.request = request;
        this.workplace = workplace;
        this.listener = listener;
        this.cancelled = cancelled;
        Horizon asked = request.horizon();
        horizon = asked != null
                ? asked
                : request.script().commands().isEmpty() ? Horizon.of(request.scenario()) : Horizon.TERMINATING;
        scenario = Load.of(request.scenario(), request.load());
        price = Price.of(scenario, request.roles(), request.most());
        warmUp = new WarmUp(scenario.run().warmup(), WarmUp.Source.SCENARIO);
        looks = looks();
        latest = start();
    }

    private Looks looks() {
        return new Looks(
                scenario, request.script(), request.roles(), horizon == Horizon.STEADY_STATE, request.replications());
    }

    /**
     * Makes it.
     *
     * @param workplace where runs are computed
     * @param cores that look for a warm-up
     * @param cancelled asked several times a second, on this thread
     * @return the plan; if cancelled, unfinished, with the best mix so far
     * @throws io.plimsoll.lab.work.BrokenOffException if a run would never end in which a warm-up is looked for
     * @throws IllegalArgumentException if the scenario does not fit together
     */
    public static Plan plan(
            PlanRequest request, Workplace workplace, Cores cores, PlanListener listener, BooleanSupplier cancelled) {
        Planner planner = new Planner(request, workplace, listener, cancelled);
        try {
            planner.findWarmUp(cores);
            return planner.finished();
        } catch (Cancelled e) {
            return planner.sofar();
        }
    }

    /** As many as Erlang's formula asks for; where it says nothing, as many as there are now. */
    private Mix start() {
        List<Integer> agents = new ArrayList<>();
        for (String role : request.roles()) {
            int now = Staffing.of(scenario, role);
            int estimated = scenario.targets().stream()
                    .map(target -> ErlangEstimate.of(scenario, role, target))
                    .filter(Objects::nonNull)
                    .mapToInt(estimate -> estimate.fewest(request.most()))
                    .max()
                    .orElse(now);
            agents.add(Math.clamp(estimated, 1, request.most()));
        }
        return new Mix(agents);
    }

    /** One for all mixes, so that all are measured over the same time; looked for with the mix that is begun with. */
    private void findWarmUp(Cores cores) {
        Double asked = request.warmUp();
        if (asked != null) {
            warmUp = new WarmUp(asked, WarmUp.Source.ASKED);
        } else if (horizon == Horizon.STEADY_STATE && scenario.run().warmup() == 0) {
            WarmUp found = WarmUpSearch.find(scenario, List.of(looks.variant(latest)), cores, cancelled);
            if (found == null) {
                throw new Cancelled();
            }
            warmUp = found;
        }
        scenario = scenario.withRun(new RunLimits(
                scenario.run().until(), warmUp.time(), scenario.run().tasks()));
        looks = looks();
    }

    private Plan finished() {
        MixSearch mixes = new MixSearch(request, scenario, price, looks, new MixSearch.Looker() {
            @Override
            public void decide(List<Mix> wanted) {
                latest = wanted.isEmpty() ? latest : wanted.getLast();
                check(looks.decide(wanted, workplace, ticking(), cancelled));
                moved();
            }

            @Override
            public void complete(Mix mix) {
                check(looks.complete(mix, workplace, ticking(), cancelled));
                moved();
            }
        });
        search = mixes;
        Mix found = mixes.find(latest);
        Mix centre = found == null ? largest() : found;
        latest = centre;
        List<Mix> around = around(centre);
        check(looks.decideEach(
                around, workplace, part -> tell(Math.max(share, SEARCH + (1 - SEARCH) * part * .9)), cancelled));
        return plan(centre, curves(centre), true);
    }

    /** Of those that were looked at; where none does, it is the one to show. */
    private Mix largest() {
        return looks.mixes().stream().max(price.order()).orElse(latest);
    }

    /** The search cannot know how far it is: each round brings it an eighth of the rest nearer. */
    private DoubleConsumer ticking() {
        return part -> tell(share);
    }

    private void moved() {
        tell(share + (SEARCH - share) / 8);
    }

    private void tell(double now) {
        share = Math.max(share, now);
        listener.on(share, this::sofar);
    }

    private static void check(boolean went) {
        if (!went) {
            throw new Cancelled();
        }
    }

    private Plan sofar() {
        Mix best = search == null ? null : search.best();
        return plan(best == null ? largest() : best, List.of(), false);
    }

    private Plan plan(Mix chosen, List<Curve> curves, boolean finished) {
        return new Plan(
                request,
                looks.look(chosen),
                price.of(chosen),
                curves,
                looks.mixes().stream().map(looks::look).toList(),
                search == null ? Unseen.NONE : search.unseen(),
                horizon,
                warmUp,
                looks.exact(),
                looks.replications(),
                finished);
    }

    private List<Mix> around(Mix centre) {
        List<Mix> around = new ArrayList<>();
        for (int role = 0; role < request.roles().size(); role++) {
            int chosen = centre.of(role);
            for (int count = Math.max(0, chosen - AROUND);
                    count <= Math.min(request.most(), chosen + AROUND);
                    count++) {
                around.add(centre.with(role, count));
            }
        }
        return around;
    }

    private List<Curve> curves(Mix centre) {
        return Outline.of(scenario, request.roles()).stream()
                .map(outline -> curve(centre, outline))
                .toList();
    }

    private Curve curve(Mix centre, Outline outline) {
        int role = request.roles().indexOf(outline.role());
        TreeMap<Integer, Point> points = new TreeMap<>();
        for (Mix mix : looks.mixes()) {
            if (mix.with(role, centre.of(role)).equals(centre)) {
                points.put(mix.of(role), point(mix, role, outline.place(), outline.estimate()));
            }
        }
        return new Curve(
                outline.role(), outline.target(), centre.of(role), List.copyOf(points.values()), outline.estimate());
    }

    private Point point(Mix mix, int role, int place, @Nullable ErlangEstimate estimate) {
        Reading reading = looks.reading(mix, place);
        String refusal = looks.refusal(mix);
        String reason = refusal != null
                ? refusal
                : reading.met() == Decision.OPEN
                        ? "after " + looks.count(mix) + " replications the target still lies within the interval"
                        : reading.value() == null
                                ? "nothing was observed, or tasks are left that nobody will ever do"
                                : null;
        return new Point(
                mix.of(role), reading, looks.count(mix), estimate == null ? null : estimate.at(mix.of(role)), reason);
    }
}
