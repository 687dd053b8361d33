package io.plimsoll.ui.compare;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which variants are chosen: strategies, each with what is set of it, and dispatch modes. Toolkit-free, confined to one thread. */
final class VariantChoice {
    private final List<StrategySpec> strategies = new ArrayList<>();
    private final Set<StrategySpec> chosen = new LinkedHashSet<>();
    private final Set<Dispatch> dispatch = new LinkedHashSet<>();

    /** Every strategy in the scenario's own dispatch mode; its own strategy keeps the parameters that it has there. */
    VariantChoice(Scenario scenario) {
        for (StrategyProvider provider : Strategies.all()) {
            strategies.add(
                    scenario.strategy().name().equals(provider.name())
                            ? scenario.strategy()
                            : StrategySpec.of(provider.name()));
        }
        chosen.addAll(strategies);
        dispatch.add(scenario.dispatch());
    }

    /** All that can be chosen, in order. */
    List<StrategySpec> strategies() {
        return List.copyOf(strategies);
    }

    boolean isChosen(StrategySpec strategy) {
        return chosen.contains(strategy);
    }

    void choose(StrategySpec strategy, boolean on) {
        if (on) {
            chosen.add(strategy);
        } else {
            chosen.remove(strategy);
        }
    }

    void chooseOnly(Collection<StrategySpec> these) {
        chosen.clear();
        chosen.addAll(these);
    }

    /** Sets a strategy otherwise; false, and nothing is done, if that is there already. */
    boolean replace(StrategySpec before, StrategySpec after) {
        if (strategies.contains(after)) {
            return false;
        }
        strategies.set(strategies.indexOf(before), after);
        chosen.remove(before);
        return chosen.add(after);
    }

    /** Adds a strategy that is there already with other parameters, below it; false if it is there just so. */
    boolean add(StrategySpec beside, StrategySpec another) {
        if (strategies.contains(another)) {
            return false;
        }
        strategies.add(strategies.indexOf(beside) + 1, another);
        return chosen.add(another);
    }

    boolean isChosen(Dispatch mode) {
        return dispatch.contains(mode);
    }

    void choose(Dispatch mode, boolean on) {
        if (on) {
            dispatch.add(mode);
        } else {
            dispatch.remove(mode);
        }
    }

    /** Every chosen strategy in every chosen mode. */
    List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (Dispatch mode : Dispatch.values()) {
            if (dispatch.contains(mode)) {
                strategies.stream()
                        .filter(chosen::contains)
                        .forEach(strategy -> variants.add(new Variant(strategy, mode)));
            }
        }
        return variants;
    }
}
