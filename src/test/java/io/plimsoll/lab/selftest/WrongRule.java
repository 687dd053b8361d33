package io.plimsoll.lab.selftest;

import io.plimsoll.balance.Candidates;
import io.plimsoll.balance.Key;
import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Request;
import io.plimsoll.balance.Strategy;
import io.plimsoll.balance.StrategyProvider;
import java.util.Map;

/** Mistakes that other tools made, as strategies. Seen only by a class loader that is shown {@code wrong-rules}. */
abstract class WrongRule implements Strategy, StrategyProvider {
    private final String name;
    private final Key key;

    WrongRule(String name, Key key) {
        this.name = name;
        this.key = key;
    }

    /** The shortest queue; of equals always the first in roster order. */
    public static final class TiesToTheFirst extends WrongRule {
        public TiesToTheFirst() {
            super("wrong-ties", (figures, agent) -> figures.workload(agent) + 1e-6 * figures.place(agent));
        }
    }

    /** The shortest queue, whoever has one task being taken for idle. */
    public static final class ForgetsTheTaskInService extends WrongRule {
        public ForgetsTheTaskInService() {
            super("wrong-forgets", (figures, agent) -> Math.max(0, figures.workload(agent) - 1));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public String rule() {
        return "A mistake.";
    }

    @Override
    public Strategy create(Map<String, Double> parameters) {
        return this;
    }

    @Override
    public int choose(Request request, Candidates candidates, RandomSource random) {
        return candidates.least(key);
    }

    @Override
    public Key key() {
        return key;
    }
}
