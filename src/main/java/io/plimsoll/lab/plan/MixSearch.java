package io.plimsoll.lab.plan;

import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest mix that meets all targets: grows from an estimate until one does, takes agents off role by role, then looks at what is
 * cheaper still. Where that is little, at all of it, because more agents do not always help (R. Graham, 1969); otherwise at the largest of
 * the cheaper mixes, and says which it left out. Confined to one thread.
 */
final class MixSearch {
    /** So many mixes are looked at rather than left out. */
    private static final int ALL = 256;

    private final PlanRequest request;
    private final Scenario scenario;
    private final List<String> roles;
    private final Price price;
    private final Looks looks;
    private final Looker looker;
    private Unseen unseen = Unseen.NONE;

    /** Looks at mixes; throws when cancelled. */
    interface Looker {
        /** Until each is decided or has all its replications. */
        void decide(List<Mix> mixes);

        /** With all its replications. */
        void complete(Mix mix);
    }

    MixSearch(PlanRequest request, Scenario scenario, Price price, Looks looks, Looker looker) {
        this.request = request;
        this.scenario = scenario;
        this.roles = request.roles();
        this.price = price;
        this.looks = looks;
        this.looker = looker;
    }

    Unseen unseen() {
        return unseen;
    }

    /** The cheapest mix that meets all targets with all its replications; {@code null} if none was found. */
    @Nullable Mix find(Mix start) {
        Mix mix = grown(start);
        while (mix != null) {
            mix = improved(shrunk(mix));
            looker.complete(mix);
            if (met(mix)) {
                return mix;
            }
            // What looked plain was not, in the light of all replications: the next best, or more.
            Mix next = best();
            mix = next == null ? grown(mix) : next;
        }
        return null;
    }

    /** The cheapest of those that do so far. */
    @Nullable Mix best() {
        return looks.mixes().stream().filter(this::met).min(price.order()).orElse(null);
    }

    private boolean met(Mix mix) {
        return looks.decision(mix) == Decision.MET;
    }

    private boolean does(Mix mix) {
        looker.decide(List.of(mix));
        return met(mix);
    }

    /** Half as many again of every role that a missed target depends on, until all are met; {@code null} if the most do not do. */
    private @Nullable Mix grown(Mix start) {
        Mix mix = start;
        while (!does(mix)) {
            Set<Integer> few = tooFew(mix);
            Mix more = mix;
            for (int role : few) {
                int count = mix.of(role);
                more = more.with(role, Math.min(request.most(), count + Math.max(1, count / 2)));
            }
            if (more.equals(mix)) {
                Mix all = new Mix(Collections.nCopies(roles.size(), request.most()));
                return mix.equals(all) || !does(all) ? null : all;
            }
            mix = more;
        }
        return mix;
    }

    private Set<Integer> tooFew(Mix mix) {
        Set<Integer> tooFew = new TreeSet<>();
        boolean refused = looks.refusal(mix) != null;
        for (int place = 0; place < scenario.targets().size(); place++) {
            Target target = scenario.targets().get(place);
            if (refused || looks.reading(mix, place).met() != Decision.MET) {
                Set<String> matter = PlannedRoles.of(scenario, target);
                IntStream.range(0, roles.size())
                        .filter(role -> matter.contains(roles.get(role)))
                        .forEach(tooFew::add);
            }
        }
        return tooFew;
    }

    /** Takes agents off, the dearest role first, until none can go alone. */
    private Mix shrunk(Mix from) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, roles.size()).boxed().toList());
        order.sort((a, b) -> Double.compare(price.costs().get(b), price.costs().get(a)));
        Mix mix = from;
        Mix before;
        do {
            before = mix;
            for (int role : order) {
                mix = mix.with(role, fewest(mix, role));
            }
        } while (!mix.equals(before));
        return mix;
    }

    /** The fewest of a role that do, all others as they are: ever larger steps down, then halving. */
    private int fewest(Mix mix, int role) {
        int does = mix.of(role);
        int step = 1;
        int fails = -1;
        while (does > 0) {
            int next = Math.max(0, does - step);
            if (does(mix.with(role, next))) {
                does = next;
                step *= 2;
            } else {
                fails = next;
                break;
            }
        }
        while (fails + 1 < does) {
            int middle = (fails + does) / 2;
            if (does(mix.with(role, middle))) {
                does = middle;
            } else {
                fails = middle;
            }
        }
        return does;
    }

    /** Looks at cheaper mixes until none that was looked at does. */
    private Mix improved(Mix from) {
        Mix mix = from;
        while (true) {
            Mix better = cheaper(mix);
            if (better == null) {
                return mix;
            }
            mix = shrunk(better);
        }
    }

    private @Nullable Mix cheaper(Mix mix) {
        List<Integer> none = Collections.nCopies(roles.size(), 0);
        List<Mix> cheaper = price.below(mix, none, ALL + 1, false);
        unseen = Unseen.NONE;
        if (cheaper.size() > ALL) {
            List<Integer> floors = floors(mix);
            cheaper = price.below(mix, floors, ALL + 1, false);
            long between = 0;
            if (cheaper.size() > ALL) {
                cheaper = price.below(mix, floors, Unseen.MANY, true);
                cheaper.sort(Comparator.comparingInt(one -> distance(one, mix)));
                cheaper = cheaper.subList(0, Math.min(ALL, cheaper.size()));
                long all = price.below(mix, floors, Unseen.MANY, false).size();
                between = all - cheaper.size();
            }
            unseen = new Unseen(named(floors), between);
        }
        looker.decide(cheaper);
        Mix best = best();
        return best != null && price.below(best, mix) ? best : null;
    }

    private Map<String, Integer> named(List<Integer> floors) {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (int role = 0; role < roles.size(); role++) {
            if (floors.get(role) > 0) {
                named.put(roles.get(role), floors.get(role));
            }
        }
        return named;
    }

    /** How many agents are added or taken off from one to the other. */
    private static int distance(Mix one, Mix other) {
        return IntStream.range(0, one.agents().size())
                .map(role -> Math.abs(one.of(role) - other.of(role)))
                .sum();
    }

    /** For each role the fewest that do with twice as many of all others; 0 where even those do not, and so nothing can be said. */
    private List<Integer> floors(Mix mix) {
        List<Integer> floors = new ArrayList<>();
        for (int role = 0; role < roles.size(); role++) {
            Mix plenty = mix;
            for (int other = 0; other < roles.size(); other++) {
                if (other != role) {
                    plenty = plenty.with(other, Math.min(request.most(), 2 * mix.of(other) + 2));
                }
            }
            floors.add(does(plenty) ? fewest(plenty, role) : 0);
        }
        return floors;
    }
}
