package io.plimsoll.balance;

import java.util.Map;

/**
 * Chance alone: every candidate is as likely as any other, and no draw depends on another.
 *
 * <p><b>Cost</b>: one random number, and one pass over a list or O(log n) in an index. <b>Ties</b>: chance decides. <b>Source</b>: a
 * Poisson stream split at random leaves each agent a Poisson stream (J. Kingman, "Poisson Processes", 1993), which makes this the
 * yardstick that can be calculated.
 *
 * <p><b>Pitfalls</b>: it looks at no load: the fullest of n agents that got n tasks has about ln n / ln ln n of them, and waits are
 * those of agents that never help each other.
 */
final class UniformRandom implements Strategy, StrategyProvider {
    @Override
    public String name() {
        return "random";
    }

    @Override
    public String title() {
        return "Random";
    }

    @Override
    public String rule() {
        return "Any agent of the role, each with the same chance.";
    }

    @Override
    public Strategy create(Map<String, Double> parameters) {
        return this;
    }

    @Override
    public int choose(Request request, Candidates candidates, RandomSource random) {
        return candidates.at(random.below(candidates.count()));
    }

    @Override
    public boolean seesWork() {
        return false;
    }
}
