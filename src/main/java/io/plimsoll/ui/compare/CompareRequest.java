package io.plimsoll.ui.compare;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Goal;
import io.plimsoll.lab.compare.Horizon;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.sim.model.Scenario;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be compared, and how long. Immutable.
 *
 * @param scenario with the first seed
 * @param file its name, for the call that gives the same
 * @param horizon {@code null}: as the scenario looks
 * @param warmUp in the scenario's unit; {@code null}: not asked for
 */
record CompareRequest(
        Scenario scenario,
        String file,
        List<Variant> variants,
        Goal goal,
        @Nullable Horizon horizon,
        @Nullable Double warmUp) {
    CompareRequest {
        variants = List.copyOf(variants);
    }

    /** The call on the command line that comes to the same, with so many replications. */
    String call(int replications) {
        StringBuilder call = new StringBuilder("plimsoll compare " + quoted(file) + " --strategies "
                + variants.stream()
                        .map(variant -> word(variant.strategy()))
                        .distinct()
                        .collect(Collectors.joining(","))
                + " --dispatch "
                + variants.stream()
                        .map(variant -> variant.dispatch().key())
                        .distinct()
                        .collect(Collectors.joining(","))
                + " --replications " + Math.max(1, replications) + " --seed " + scenario.seed());
        if (horizon != null) {
            call.append(" --kind ").append(horizon.key());
        }
        if (warmUp != null) {
            call.append(" --warmup ").append(warmUp);
        }
        return call.toString();
    }

    private static String word(StrategySpec strategy) {
        return strategy.name()
                + strategy.parameters().entrySet().stream()
                        .map(set -> ":" + set.getKey() + "=" + set.getValue())
                        .collect(Collectors.joining());
    }

    private static String quoted(String name) {
        return name.matches("[\\w./@%+-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
