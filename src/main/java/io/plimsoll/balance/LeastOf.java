package io.plimsoll.balance;

import java.util.Map;

/** A rule without parameters that chooses the candidate with the smallest key. Holds nothing but its words and its key. */
abstract class LeastOf implements Strategy, StrategyProvider {
    private final String name;
    private final String title;
    private final String rule;
    private final String figure;
    private final Scores.Unit unit;
    private final Key key;

    /** With what it is called, what it does, and the figure of which the smallest is chosen. */
    LeastOf(String name, String title, String rule, String figure, Scores.Unit unit, Key key) {
        this.name = name;
        this.title = title;
        this.rule = rule;
        this.figure = figure;
        this.unit = unit;
        this.key = key;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final String rule() {
        return rule;
    }

    @Override
    public final Strategy create(Map<String, Double> parameters) {
        return this;
    }

    @Override
    public final int choose(Request request, Candidates candidates, RandomSource random) {
        return candidates.least(key);
    }

    @Override
    public final Key key() {
        return key;
    }

    @Override
    public final Scores scores(Request request, Candidates candidates) {
        return Scores.least(figure, unit, candidates, key);
    }

    @Override
    public boolean seesWork() {
        return false;
    }

    @Override
    public boolean takesTheOnlyOne() {
        return true;
    }
}
