package io.plimsoll.balance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Providers by name, in the order in which they came. The first to bear a name keeps it; a plug-in that takes a name twice, has one
 * that cannot stand in a file, or cannot be loaded is refused, and the reason is kept. Immutable.
 */
final class StrategyRegistry {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Set<String> builtInNames;
    private final Map<String, StrategyProvider> byName = new LinkedHashMap<>();
    private final List<StrategyProvider> all;
    private final List<String> refused;

    StrategyRegistry(List<? extends StrategyProvider> builtIn, Iterable<StrategyProvider> plugIns) {
        List<String> reasons = new ArrayList<>();
        builtIn.forEach(provider -> byName.put(provider.name(), provider));
        builtInNames = Set.copyOf(byName.keySet());
        Iterator<StrategyProvider> iterator = plugIns.iterator();
        boolean more = true;
        while (more) {
            try {
                more = iterator.hasNext();
                if (more) {
                    add(iterator.next(), reasons);
                }
            } catch (ServiceConfigurationError e) {
                reasons.add("a strategy could not be loaded: " + e.getMessage());
            }
        }
        all = List.copyOf(byName.values());
        refused = Collections.unmodifiableList(reasons);
    }

    private void add(StrategyProvider provider, List<String> reasons) {
        String type = provider.getClass().getName();
        try {
            String name = provider.name();
            if (!NAME.matcher(name).matches()) {
                reasons.add("strategy \"" + name + "\" of " + type
                        + " was refused: a name is lower case letters, digits and single hyphens");
                return;
            }
            Objects.requireNonNull(provider.title(), "no title");
            Objects.requireNonNull(provider.rule(), "no rule");
            provider.parameters().forEach(Objects::requireNonNull);
            StrategyProvider first = byName.putIfAbsent(name, provider);
            if (first != null) {
                reasons.add("strategy \"" + name + "\" of " + type + " was refused: the name is taken by "
                        + first.getClass().getName());
            }
        } catch (RuntimeException | LinkageError e) {
            reasons.add(
                    "a strategy of " + type + " was refused: asked for its name and what it does, it failed with " + e);
        }
    }

    List<StrategyProvider> all() {
        return all;
    }

    List<String> refused() {
        return refused;
    }

    Optional<StrategyProvider> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Strategy create(StrategySpec spec) {
        StrategyProvider provider = byName.get(spec.name());
        if (provider == null) {
            throw new IllegalArgumentException(
                    "unknown strategy \"" + spec.name() + "\"; there are " + String.join(", ", byName.keySet()));
        }
        Map<String, Double> parameters = ParameterCheck.complete(provider, spec.parameters());
        return builtInNames.contains(spec.name())
                ? provider.create(parameters)
                : new Guarded(spec.name(), () -> provider.create(parameters));
    }
}
