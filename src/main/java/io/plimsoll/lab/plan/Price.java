package io.plimsoll.lab.plan;

import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What mixes are ordered by: what their agents cost in a unit of time, then how many they are, then the first role's number and so on. It is
 * known before anything is run. Immutable.
 *
 * @param costs of one agent of each planned role
 * @param most agents of each role
 */
record Price(List<Double> costs, int most) {
    Price {
        costs = List.copyOf(costs);
    }

    static Price of(Scenario scenario, List<String> roles, int most) {
        List<Double> costs = new ArrayList<>();
        for (String name : roles) {
            costs.add(scenario.roles().stream()
                    .filter(role -> role.name().equals(name))
                    .map(Role::cost)
                    .findFirst()
                    .orElse(1.0));
        }
        return new Price(costs, most);
    }

    double of(Mix mix) {
        double sum = 0;
        for (int role = 0; role < costs.size(); role++) {
            sum += costs.get(role) * mix.of(role);
        }
        return sum;
    }

    private static int size(Mix mix) {
        return mix.agents().stream().mapToInt(Integer::intValue).sum();
    }

    /** The cheapest first. */
    Comparator<Mix> order() {
        return Comparator.<Mix>comparingDouble(this::of)
                .thenComparingInt(Price::size)
                .thenComparing(Mix::agents, Price::lexicographic);
    }

    private static int lexicographic(List<Integer> one, List<Integer> other) {
        for (int role = 0; role < one.size(); role++) {
            int order = Integer.compare(one.get(role), other.get(role));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Whether one mix is better than another: cheaper, or as cheap with fewer agents. */
    boolean below(Mix one, Mix other) {
        double less = of(one) - of(other);
        return less < 0 || less == 0 && size(one) < size(other);
    }

    /**
     * Mixes below one, each role from its floor on.
     *
     * @param limit stops after so many, and after {@link Unseen#MANY} that it had to think of
     * @param maximal only those that no further agent of any role fits into
     */
    List<Mix> below(Mix mix, List<Integer> floors, int limit, boolean maximal) {
        List<Mix> found = new ArrayList<>();
        collect(mix, new ArrayList<>(floors), 0, limit, maximal, found, new int[1]);
        return found;
    }

    private void collect(
            Mix mix, List<Integer> sofar, int role, int limit, boolean maximal, List<Mix> found, int[] thought) {
        if (role == costs.size()) {
            thought[0]++;
            Mix candidate = new Mix(sofar);
            if (below(candidate, mix) && !(maximal && fits(candidate, mix))) {
                found.add(candidate);
            }
            return;
        }
        int floor = sofar.get(role);
        for (int count = floor; count <= most && found.size() < limit && thought[0] < Unseen.MANY; count++) {
            sofar.set(role, count);
            if (!below(new Mix(sofar), mix)) {
                break;
            }
            collect(mix, sofar, role + 1, limit, maximal, found, thought);
        }
        sofar.set(role, floor);
    }

    private boolean fits(Mix candidate, Mix mix) {
        for (int role = 0; role < costs.size(); role++) {
            if (candidate.of(role) < most && below(candidate.with(role, candidate.of(role) + 1), mix)) {
                return true;
            }
        }
        return false;
    }
}
