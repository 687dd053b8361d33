package io.plimsoll.scenario;

import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import org.jspecify.annotations.Nullable;

/** One stream: an item of {@code arrivals}. */
final class StreamBinder {
    private static final Distribution ONE = new Distribution.Constant(1);

    private final Problems problems;
    private final DistributionBinder distributions;

    StreamBinder(Problems problems) {
        this.problems = problems;
        this.distributions = new DistributionBinder(problems);
    }

    @Nullable ArrivalStream bind(Node node) {
        Fields fields = Fields.of(node, ScenarioKeys.STREAM, problems);
        if (fields == null) {
            return null;
        }
        return new ArrivalStream(
                fields.name("name"),
                fields.name("role"),
                interarrival(fields),
                required(fields, "effort"),
                fields.number("weight", Range.POSITIVE, 1),
                fields.whole("priority", Integer.MIN_VALUE, Integer.MAX_VALUE, 0),
                patience(fields),
                fields.number("start", Range.TIME, 0),
                fields.number("until", Range.TIME),
                fields.whole("count", 0L, Long.MAX_VALUE),
                new ProfileBinder(problems).bind(fields));
    }

    private Distribution interarrival(Fields fields) {
        Node node = fields.find("interarrival");
        if (node instanceof Node.Num) {
            Double value = new Values(problems).number(node, Range.POSITIVE_TIME);
            return value == null ? ONE : new Distribution.Constant(value);
        }
        Distribution interarrival = required(fields, "interarrival");
        if (node != null && !Range.POSITIVE.holds(interarrival.mean())) {
            problems.error(node.place(), "the mean interarrival must be above 0");
            return ONE;
        }
        return interarrival;
    }

    private Distribution required(Fields fields, String key) {
        Node node = fields.require(key);
        Distribution distribution = node == null ? null : distributions.bind(node);
        return distribution == null ? ONE : distribution;
    }

    private @Nullable Distribution patience(Fields fields) {
        Node node = fields.find("patience");
        return node == null ? null : distributions.bind(node);
    }
}
