package io.plimsoll.cli;

import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Targets in place of the scenario's. */
final class TargetOption {
    private static final int PARTS = 3;

    @Option(
            names = "--target",
            paramLabel = "[ROLE:]MEASURE:STATISTIC:MOST",
            converter = OfTarget.class,
            description =
                    "A target in place of the scenario's; may be given several times: support:wait:p80:20, late:mean:0.")
    private List<Target> targets = new ArrayList<>();

    /**
     * The scenario with these targets, if there are any.
     *
     * @throws Failure if one names a role that the scenario does not have
     */
    Scenario apply(Scenario scenario) {
        for (Target target : targets) {
            if (target.role() != null && !scenario.roleNames().contains(target.role())) {
                throw Failure.usage("--target: the scenario has no role \"" + target.role() + "\"; its roles are: "
                        + String.join(", ", scenario.roleNames()));
            }
        }
        return targets.isEmpty() ? scenario : scenario.withTargets(targets);
    }

    /** One target; what stands before the last three parts is the role, colons and all. */
    static final class OfTarget implements ITypeConverter<Target> {
        @Override
        public Target convert(String word) {
            List<String> parts = List.of(word.split(":", -1));
            int measure = parts.size() - PARTS;
            if (measure < 0) {
                throw new TypeConversionException("\"" + word + "\" is not ROLE:MEASURE:STATISTIC:MOST");
            }
            try {
                return new Target(
                        measure == 0 ? null : String.join(":", parts.subList(0, measure)),
                        measure(parts.get(measure)),
                        percentile(parts.get(measure + 1)),
                        Double.parseDouble(parts.get(measure + 2)));
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        "\"" + word + "\": the statistic is mean, p95 or p99.5, the last a number");
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("\"" + word + "\": " + e.getMessage());
            }
        }

        private static Target.Measure measure(String key) {
            return Stream.of(Target.Measure.values())
                    .filter(measure -> measure.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there are the measures "
                            + String.join(
                                    ", ",
                                    Stream.of(Target.Measure.values())
                                            .map(Target.Measure::key)
                                            .toList())));
        }

        private static @Nullable Double percentile(String statistic) {
            if (statistic.equals("mean")) {
                return null;
            }
            if (!statistic.startsWith("p")) {
                throw new NumberFormatException();
            }
            return Double.valueOf(statistic.substring(1));
        }
    }
}
