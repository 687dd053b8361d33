package io.plimsoll.lab.plan;

import io.plimsoll.lab.compare.Chance;
import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.OfferedLoad;
import io.plimsoll.lab.compare.Piece;
import io.plimsoll.lab.compare.Replication;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.statistics.Estimate;
import io.plimsoll.lab.statistics.Interval;
import io.plimsoll.lab.statistics.Moments;
import io.plimsoll.lab.work.Script;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The mixes that were looked at. Each is given more replications, seeds first, first + 1, …, only as long as its decision is open, at fixed
 * checkpoints; those that are looked at together are computed together, and nothing is decided before all of them are there. So nothing
 * depends on timing. Confined to one thread.
 */
final class Looks {
    /** The first checkpoint; each next one is twice as far. */
    private static final int FIRST = 5;

    /** Before the last replication only what is plain is decided: looking several times must not add up to a wrong answer. */
    private static final double PLAIN = .999;

    private static final double CONFIDENCE = .95;

    private final Scenario scenario;
    private final Script script;
    private final List<String> roles;
    private final boolean steady;
    private final int ceiling;
    private final boolean exact;
    private final Map<Mix, List<Replication>> done = new LinkedHashMap<>();
    private final Map<Mix, String> refused = new LinkedHashMap<>();
    private long replications;

    /**
     * Nothing yet.
     *
     * @param steady whether mixes without a steady state are refused
     * @param ceiling replications of one mix at most
     */
    Looks(Scenario scenario, Script script, List<String> roles, boolean steady, int ceiling) {
        this.scenario = scenario;
        this.script = script;
        this.roles = roles;
        this.steady = steady;
        exact = !Chance.in(scenario, variant(Map.of()));
        this.ceiling = exact ? 1 : ceiling;
    }

    private Variant variant(Map<String, Integer> agents) {
        return new Variant(scenario.strategy(), scenario.dispatch(), agents);
    }

    Variant variant(Mix mix) {
        return variant(mix.named(roles));
    }

    boolean exact() {
        return exact;
    }

    /** How many runs there were. */
    long replications() {
        return replications;
    }

    /** Every mix with a replication or a refusal, in the order in which they were first looked at. */
    List<Mix> mixes() {
        return List.copyOf(done.keySet());
    }

    /** Looks at each mix until it is decided as a whole, or at the ceiling. */
    boolean decide(Collection<Mix> mixes, Workplace workplace, DoubleConsumer share, BooleanSupplier cancelled) {
        return look(mixes, mix -> decision(mix) == Decision.OPEN, workplace, share, cancelled);
    }

    /** Looks at each mix until every single target is decided, or at the ceiling. */
    boolean decideEach(Collection<Mix> mixes, Workplace workplace, DoubleConsumer share, BooleanSupplier cancelled) {
        return look(
                mixes,
                mix -> IntStream.range(0, scenario.targets().size())
                        .anyMatch(target -> reading(mix, target).met() == Decision.OPEN),
                workplace,
                share,
                cancelled);
    }

    /** Gives a mix all its replications. */
    boolean complete(Mix mix, Workplace workplace, DoubleConsumer share, BooleanSupplier cancelled) {
        return look(List.of(mix), one -> true, workplace, share, cancelled);
    }

    private boolean look(
            Collection<Mix> mixes,
            Predicate<Mix> open,
            Workplace workplace,
            DoubleConsumer share,
            BooleanSupplier cancelled) {
        mixes.forEach(this::begin);
        List<Mix> left = new ArrayList<>(mixes);
        while (true) {
            left.removeIf(mix -> refused.containsKey(mix)
                    || replications(mix).size() >= ceiling
                    || !replications(mix).isEmpty() && !open.test(mix));
            if (left.isEmpty()) {
                return true;
            }
            if (cancelled.getAsBoolean() || !further(left, workplace, share, cancelled)) {
                return false;
            }
        }
    }

    private void begin(Mix mix) {
        if (done.putIfAbsent(mix, new ArrayList<>()) == null && steady) {
            Variant variant = variant(mix);
            String reason = new OfferedLoad(variant.of(scenario)).refusal(variant);
            if (reason != null) {
                refused.put(mix, reason);
            }
        }
    }

    /** Each of them one checkpoint further. */
    private boolean further(List<Mix> mixes, Workplace workplace, DoubleConsumer share, BooleanSupplier cancelled) {
        List<Piece> pieces = new ArrayList<>();
        List<Replication[]> came = new ArrayList<>();
        long first = scenario.seed();
        for (int i = 0; i < mixes.size(); i++) {
            int have = replications(mixes.get(i)).size();
            int next = Math.min(ceiling, have == 0 ? FIRST : 2 * have);
            pieces.add(new Piece(i, first + have, next - have));
            came.add(new Replication[next - have]);
        }
        double all = pieces.stream().mapToInt(Piece::count).sum();
        int[] count = {0};
        workplace.compute(
                new Experiment(
                        scenario, script, mixes.stream().map(this::variant).toList(), false),
                pieces,
                (place, replication) -> {
                    int at = (int) (replication.seed() - pieces.get(place).first());
                    count[0] += came.get(place)[at] == null ? 1 : 0;
                    came.get(place)[at] = replication;
                    share.accept(count[0] / all);
                },
                cancelled);
        replications += count[0];
        if (count[0] < all) {
            return false;
        }
        for (int i = 0; i < mixes.size(); i++) {
            replications(mixes.get(i)).addAll(List.of(came.get(i)));
        }
        return true;
    }

    private List<Replication> replications(Mix mix) {
        List<Replication> own = done.get(mix);
        if (own == null) {
            throw new IllegalStateException("this mix was never looked at: " + mix);
        }
        return own;
    }

    /** Whether a mix meets all targets; open before anything is known of it. */
    Decision decision(Mix mix) {
        if (refused.containsKey(mix)) {
            return Decision.NOT_MET;
        }
        Decision all = Decision.MET;
        for (int target = 0; target < scenario.targets().size(); target++) {
            all = all.and(reading(mix, target).met());
        }
        return all;
    }

    Reading reading(Mix mix, int place) {
        Target target = scenario.targets().get(place);
        if (refused.containsKey(mix)) {
            return new Reading(target, null, Interval.UNKNOWN, Decision.NOT_MET);
        }
        List<Replication> own = done.getOrDefault(mix, List.of());
        return Reading.of(target, place, own, exact, own.size() >= ceiling ? CONFIDENCE : PLAIN);
    }

    int count(Mix mix) {
        return done.getOrDefault(mix, List.of()).size();
    }

    Look look(Mix mix) {
        List<Replication> own = done.getOrDefault(mix, List.of());
        List<Reading> readings = IntStream.range(0, scenario.targets().size())
                .mapToObj(target -> reading(mix, target))
                .toList();
        return new Look(mix.named(roles), own.size(), readings, decision(mix), share(own), cost(own), refusal(mix));
    }

    /** Why it cannot be run, or was broken off; {@code null}: neither. */
    @Nullable String refusal(Mix mix) {
        String reason = refused.get(mix);
        if (reason != null) {
            return reason;
        }
        return done.getOrDefault(mix, List.of()).stream()
                .map(Replication::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Double share(List<Replication> own) {
        return own.isEmpty()
                ? null
                : (double) own.stream()
                                .filter(one -> one.targets().stream().allMatch(target -> target.met()))
                                .count()
                        / own.size();
    }

    private @Nullable Estimate cost(List<Replication> own) {
        if (own.isEmpty() || own.stream().anyMatch(one -> one.failure() != null)) {
            return null;
        }
        double[] costs = own.stream()
                .mapToDouble(one -> one.values().getOrDefault(Measure.COST, 0.0))
                .toArray();
        return exact ? Estimate.exact(costs[0]) : Estimate.of(Moments.of(costs), CONFIDENCE);
    }
}
