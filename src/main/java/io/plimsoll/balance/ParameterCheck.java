package io.plimsoll.balance;

import io.plimsoll.balance.StrategyProvider.Parameter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds what was set against what a strategy lets be set, and fills in the rest. */
final class ParameterCheck {
    private ParameterCheck() {}

    /** A value for each parameter, in the provider's order. */
    static Map<String, Double> complete(StrategyProvider provider, Map<String, Double> set) {
        List<Parameter> parameters = provider.parameters();
        Map<String, Double> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            values.put(parameter.name(), parameter.value());
        }
        for (String name : set.keySet()) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException(unknown(provider.name(), name, parameters));
            }
        }
        for (Parameter parameter : parameters) {
            Double value = set.get(parameter.name());
            if (value != null) {
                values.put(parameter.name(), check(provider.name(), parameter, value));
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static double check(String strategy, Parameter parameter, double value) {
        if (parameter.allows(value)) {
            return value;
        }
        throw new IllegalArgumentException(parameter.name() + " of strategy \"" + strategy + "\" must be "
                + parameter.allowed() + ": " + Parameter.number(value));
    }

    private static String unknown(String strategy, String name, List<Parameter> parameters) {
        String has = parameters.isEmpty()
                ? "it has none"
                : "it has " + parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
        return "strategy \"" + strategy + "\" has no parameter \"" + name + "\"; " + has;
    }
}
