package io.plimsoll.balance;

import java.util.Map;

/**
 * Round robin in proportion to capacity × speed, without bursts. Each agent has a current weight for each role, at first 0. For a task every
 * candidate's current weight is raised by its capacity × speed; the one with the largest gets the task, and its current weight is lowered
 * by the sum of all that was raised. Weights 5, 1, 1 give a a b a c a a.
 *
 * <p><b>Cost</b>: one pass over a list; in an index O(log n) for each different capacity × speed. <b>Ties</b>: the least recently assigned,
 * then roster order. <b>Source</b>: nginx, {@code ngx_http_upstream_round_robin}, since version 1.3.1 (2012).
 *
 * <p><b>Pitfalls</b>: it looks at no load. Current weights are kept when the strategy changes, and move only while this one is in force;
 * an agent that was away comes back with the current weight that it left with.
 */
final class SmoothWeightedRoundRobin implements Strategy, StrategyProvider {
    @Override
    public String name() {
        return "smooth-weighted-round-robin";
    }

    @Override
    public String title() {
        return "Smooth weighted round robin";
    }

    @Override
    public String rule() {
        return "In turn, in proportion to capacity and speed, an agent's turns spread as evenly as can be.";
    }

    @Override
    public Strategy create(Map<String, Double> parameters) {
        return this;
    }

    @Override
    public int choose(Request request, Candidates candidates, RandomSource random) {
        return candidates.smoothest();
    }

    @Override
    public Scores scores(Request request, Candidates candidates) {
        Figures f = candidates.figures();
        return new Scores(
                "current weight",
                Scores.Unit.NUMBER,
                true,
                Scores.values(
                        candidates, agent -> candidates.currentWeight(agent) + f.capacity(agent) * f.speed(agent)),
                null);
    }

    @Override
    public boolean smooth() {
        return true;
    }

    @Override
    public boolean seesWork() {
        return false;
    }
}
