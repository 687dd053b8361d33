package io.plimsoll.scenario;

import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.Distribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A distribution: a plain number, or an object with a {@code type} and what that type needs. */
final class DistributionBinder {
    /** The keys of each type beside {@code type}. */
    static final Map<String, List<String>> TYPES = types();

    private final Problems problems;
    private final Values values;

    DistributionBinder(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    /** The distribution, or {@code null} if it was reported. */
    @Nullable Distribution bind(Node node) {
        if (node instanceof Node.Num) {
            Double value = values.number(node, Range.TIME);
            return value == null ? null : new Distribution.Constant(value);
        }
        if (!(node instanceof Node.Obj object)) {
            values.wrongType(node, "a number or an object");
            return null;
        }
        Node typeNode = object.find("type");
        if (typeNode == null) {
            problems.error(object.place(), Words.missing("type"), "a type is one of " + names());
            return null;
        }
        String type = values.text(typeNode);
        if (type == null) {
            return null;
        }
        List<String> keys = TYPES.get(type);
        if (keys == null) {
            problems.error(
                    typeNode.place(),
                    "unknown distribution " + Words.quoted(type),
                    Words.didYouMeanOr(type, List.copyOf(TYPES.keySet())));
            return null;
        }
        List<String> known = new ArrayList<>(keys);
        known.add("type");
        Fields fields = Fields.of(node, known, problems);
        return fields == null ? null : typed(type, fields);
    }

    private @Nullable Distribution typed(String type, Fields f) {
        return switch (type) {
            case "constant" -> new Distribution.Constant(f.requiredNumber("value", Range.TIME, 0));
            case "uniform" -> uniform(f);
            case "exponential" -> new Distribution.Exponential(mean(f));
            case "erlang" -> new Distribution.Erlang(f.requiredWhole("k", 1, Bounds.ERLANG_PHASES, 1), mean(f));
            case "gamma" -> new Distribution.Gamma(shape(f), mean(f));
            case "lognormal" -> new Distribution.Lognormal(mean(f), f.requiredNumber("cv", Range.NOT_NEGATIVE, 0));
            case "weibull" -> new Distribution.Weibull(shape(f), mean(f));
            case "triangular" -> triangular(f);
            default -> new EmpiricalBinder(problems).bind(f);
        };
    }

    private static double mean(Fields f) {
        return f.requiredNumber("mean", Range.POSITIVE_TIME, 1);
    }

    private static double shape(Fields f) {
        return f.requiredNumber("shape", Range.POSITIVE, 1);
    }

    private @Nullable Distribution uniform(Fields f) {
        double min = f.requiredNumber("min", Range.TIME, 0);
        double max = f.requiredNumber("max", Range.TIME, min);
        return ordered(f, "max", max, "min", min) ? new Distribution.Uniform(min, max) : null;
    }

    private @Nullable Distribution triangular(Fields f) {
        double min = f.requiredNumber("min", Range.TIME, 0);
        double mode = f.requiredNumber("mode", Range.TIME, min);
        double max = f.requiredNumber("max", Range.TIME, mode);
        boolean low = ordered(f, "mode", mode, "min", min);
        boolean high = ordered(f, "max", max, "mode", mode);
        return low && high ? new Distribution.Triangular(min, mode, max) : null;
    }

    /** Whether two values that are both sound are in order; reported at the upper one. */
    private boolean ordered(Fields f, String upper, double high, String lower, double low) {
        Node node = f.find(upper);
        if (high >= low || !(f.find(lower) instanceof Node.Num) || !(node instanceof Node.Num)) {
            return high >= low;
        }
        problems.error(
                node.place(),
                upper + " must be at least " + lower + " (" + Numbers.text(low) + "), not " + Numbers.text(high));
        return false;
    }

    private static String names() {
        return String.join(", ", TYPES.keySet());
    }

    private static Map<String, List<String>> types() {
        Map<String, List<String>> types = new LinkedHashMap<>();
        types.put("constant", List.of("value"));
        types.put("uniform", List.of("min", "max"));
        types.put("exponential", List.of("mean"));
        types.put("erlang", List.of("k", "mean"));
        types.put("gamma", List.of("shape", "mean"));
        types.put("lognormal", List.of("mean", "cv"));
        types.put("weibull", List.of("shape", "mean"));
        types.put("triangular", List.of("min", "mode", "max"));
        types.put("empirical", List.of("values", "weights"));
        return types;
    }
}
