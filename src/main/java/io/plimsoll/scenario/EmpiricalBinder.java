package io.plimsoll.scenario;

import io.plimsoll.sim.model.Distribution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A distribution given by its values, each with a weight or all alike. */
final class EmpiricalBinder {
    private final Problems problems;

    EmpiricalBinder(Problems problems) {
        this.problems = problems;
    }

    @Nullable Distribution bind(Fields f) {
        Node valuesNode = f.require("values");
        Node weightsNode = f.find("weights");
        List<Double> values = numbers(f, "values", Range.TIME);
        List<Double> weights = numbers(f, "weights", Range.NOT_NEGATIVE);
        if (!(valuesNode instanceof Node.Arr all)) {
            return null;
        }
        if (all.items().isEmpty()) {
            problems.error(all.place(), "must have at least one value");
            return null;
        }
        if (weightsNode == null) {
            return values.size() == all.items().size() ? new Distribution.Empirical(values, null) : null;
        }
        return weightsNode instanceof Node.Arr each && fit(all, each, weights) && values.size() == weights.size()
                ? new Distribution.Empirical(values, weights)
                : null;
    }

    private boolean fit(Node.Arr values, Node.Arr weights, List<Double> sound) {
        int wanted = values.items().size();
        if (weights.items().size() != wanted) {
            problems.error(
                    weights.place(),
                    "must have as many weights as there are values: " + wanted + ", not "
                            + weights.items().size());
            return false;
        }
        double sum = sound.stream().mapToDouble(Double::doubleValue).sum();
        if (sound.size() == wanted && !Range.POSITIVE.holds(sum)) {
            problems.error(weights.place(), "the sum of the weights must be above 0 and finite");
            return false;
        }
        return sound.size() == wanted;
    }

    private List<Double> numbers(Fields f, String key, Range range) {
        Values values = new Values(problems);
        List<Double> numbers = new ArrayList<>();
        for (Node item : f.items(key)) {
            Double number = values.number(item, range);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
