package io.plimsoll.ui.compare;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Goal;
import io.plimsoll.lab.compare.Horizon;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.export.Call;
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
        return new Call("compare", file)
                .with(
                        "--strategies",
                        variants.stream()
                                .map(variant -> word(variant.strategy()))
                                .distinct()
                                .collect(Collectors.joining(",")))
                .with(
                        "--dispatch",
                        variants.stream()
                                .map(variant -> variant.dispatch().key())
                                .distinct()
                                .collect(Collectors.joining(",")))
                .with("--replications", Math.max(1, replications))
                .with("--seed", scenario.seed())
                .with("--kind", horizon == null ? null : horizon.key())
                .with("--warmup", warmUp)
                .toString();
    }

    private static String word(StrategySpec strategy) {
        return strategy.name()
                + strategy.parameters().entrySet().stream()
                        .map(set -> ":" + set.getKey() + "=" + set.getValue())
                        .collect(Collectors.joining());
    }
}
