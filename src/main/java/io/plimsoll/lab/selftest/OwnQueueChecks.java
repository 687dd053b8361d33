package io.plimsoll.lab.selftest;

import io.plimsoll.balance.StrategySpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A queue for each agent. Random: each is M/M/1. In turn: each is E<sub>n</sub>/M/1, σ the root of σ = (nρ/(nρ + 1 − σ))ⁿ. Join the shortest
 * queue: Markov chains solved to nine digits; for 100 agents, by long simulation with a program of another make.
 */
final class OwnQueueChecks {
    private static final int REPLICATIONS = 16;
    private static final String GROUP = "A queue for each agent";
    private static final StrategySpec LEAST_LOADED = StrategySpec.of("least-loaded");

    private OwnQueueChecks() {}

    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(apart("random", 2, .5, 1));
        checks.add(apart("random", 5, .8, 4));
        checks.add(apart("round-robin", 2, .5, .618034));
        checks.add(apart("round-robin", 2, .8, 2.84398));
        checks.add(apart("round-robin", 2, .9, 6.58828));
        checks.add(apart("round-robin", 5, .5, .396195));
        checks.add(apart("round-robin", 5, .8, 2.15226));
        checks.add(apart("round-robin", 5, .9, 5.14209));
        checks.add(apart("round-robin", 10, .5, .324642));
        checks.add(apart("round-robin", 10, .8, 1.92227));
        checks.add(apart("round-robin", 10, .9, 4.66028));
        checks.add(shortest(2, .5, .426320751));
        checks.add(shortest(2, .8, 1.955736618));
        checks.add(shortest(2, .9, 4.474912821));
        checks.add(shortest(3, .5, .244836));
        checks.add(shortest(3, .8, 1.285548));
        checks.add(manyQueues());
        checks.add(fairTies());
        return checks;
    }

    private static Check apart(String strategy, int agents, double load, double wait) {
        return wait(
                strategy + ", " + agents + " agents at " + load,
                Model.apart(strategy, agents, load, Model.EXPONENTIAL, tasks(load)),
                KnownValue.exact(Figure.MEAN_WAIT, wait, .1));
    }

    private static Check shortest(int agents, double load, double wait) {
        return wait(
                "least-loaded, " + agents + " agents at " + load,
                Model.balanced(LEAST_LOADED, agents, load, Model.EXPONENTIAL, tasks(load)),
                KnownValue.exact(Figure.MEAN_WAIT, wait, .1));
    }

    private static Check.Simulated wait(String name, Model model, KnownValue known) {
        return new Check.Simulated(GROUP, name, model, REPLICATIONS, List.of(known));
    }

    private static long tasks(double load) {
        return load < .6 ? 50_000 : load < .85 ? 80_000 : 200_000;
    }

    /** A shortest queue that forgets the task in service gives .72. */
    static Check.Simulated manyQueues() {
        return wait(
                "least-loaded, 100 agents at 0.9",
                Model.balanced(LEAST_LOADED, 100, .9, Model.EXPONENTIAL, 100_000),
                new KnownValue(Figure.MEAN_WAIT, .0670, .00005, .1));
    }

    /** Ties always to the first agent give .603464. */
    static Check.Simulated fairTies() {
        return wait(
                "ties shared fairly, 2 agents at 0.5",
                Model.balanced(LEAST_LOADED, 2, .5, Model.EXPONENTIAL, 50_000),
                KnownValue.exact(Figure.FIRST_UTILISATION, .5, .02));
    }
}
