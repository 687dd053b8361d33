package io.plimsoll.balance;

import java.util.List;
import java.util.Map;

/** What plugs in as "odd": a strategy, and what can be set of it. */
record Odd(Strategy strategy, List<Parameter> parameters) implements StrategyProvider {
    @Override
    public String name() {
        return "odd";
    }

    @Override
    public String title() {
        return "Odd";
    }

    @Override
    public String rule() {
        return "As it likes.";
    }

    @Override
    public Strategy create(Map<String, Double> set) {
        return strategy;
    }
}
