package io.plimsoll.cli;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What to compare. */
final class VariantOptions {
    private static final String ALL = "all";

    @Option(
            names = "--strategies",
            paramLabel = "NAMES",
            split = ",",
            description =
                    "Which strategies, or all (all): ${COMPLETION-CANDIDATES}. Parameters follow by colons: power-of-d:d=3.",
            completionCandidates = Names.OfStrategy.class)
    private List<String> strategies = new ArrayList<>();

    @Option(
            names = "--dispatch",
            paramLabel = "MODES",
            split = ",",
            converter = Names.OfDispatch.class,
            completionCandidates = Names.OfDispatch.class,
            description = "When tasks are assigned: ${COMPLETION-CANDIDATES}, or both (the scenario's).")
    private List<Dispatch> dispatch = new ArrayList<>();

    /**
     * Each strategy with each dispatch mode, in the order asked for.
     *
     * @throws IllegalArgumentException if a strategy or its parameters are not known
     */
    List<Variant> of(Scenario scenario) {
        Set<StrategySpec> rules = new LinkedHashSet<>();
        for (String word : strategies.isEmpty() ? List.of(ALL) : strategies) {
            if (word.equals(ALL)) {
                for (StrategyProvider provider : Strategies.all()) {
                    rules.add(asSet(provider.name(), scenario));
                }
            } else {
                rules.add(word.contains(":") ? parsed(word) : asSet(named(word), scenario));
            }
        }
        List<Variant> variants = new ArrayList<>();
        for (Dispatch mode : dispatch.isEmpty() ? List.of(scenario.dispatch()) : new LinkedHashSet<>(dispatch)) {
            rules.forEach(rule -> variants.add(new Variant(rule, mode)));
        }
        return variants;
    }

    /** The scenario's own strategy keeps the parameters that it has there. */
    private static StrategySpec asSet(String name, Scenario scenario) {
        return scenario.strategy().name().equals(name) ? scenario.strategy() : StrategySpec.of(name);
    }

    private static String named(String word) {
        try {
            return new Names.OfStrategy().convert(word).name();
        } catch (TypeConversionException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static StrategySpec parsed(String word) {
        String[] parts = word.split(":", -1);
        String name = named(parts[0]);
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            String[] set = part.split("=", -1);
            try {
                if (set.length != 2) {
                    throw new NumberFormatException();
                }
                parameters.put(set[0], Double.valueOf(set[1]));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "\"" + part + "\" in \"" + word + "\" does not set a parameter; write " + parts[0]
                                + ":NAME=NUMBER",
                        e);
            }
        }
        StrategySpec spec = new StrategySpec(name, parameters);
        Strategies.create(spec);
        return spec;
    }
}
