package io.plimsoll.scenario;

import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.Target.Measure;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One item of {@code targets}. */
final class TargetBinder {
    /** A percentile: p95, p99.5, p100. The schema has the same. */
    private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(\\.\\d)?|100(\\.0)?)");

    private final Problems problems;

    TargetBinder(Problems problems) {
        this.problems = problems;
    }

    @Nullable Target bind(Node node) {
        Fields fields = Fields.of(node, ScenarioKeys.TARGET, problems);
        if (fields == null) {
            return null;
        }
        Node measureNode = fields.require("measure");
        Measure measure = measureNode == null ? null : fields.choice("measure", Measure.values(), Measure::key);
        Double percentile = percentile(fields, measure);
        double atMost = fields.requiredNumber("atMost", Range.TIME, 0);
        Node bound = fields.find("atMost");
        if (bound != null && measure != null && measure.isShare() && atMost > 1) {
            problems.warning(
                    bound.place(),
                    measure.key() + " is a share from 0 to 1: at most " + Numbers.text(atMost) + " is always met",
                    atMost <= 100 ? Numbers.text(atMost) + " % is " + Numbers.text(atMost / 100) : null);
        }
        String role = fields.optionalName("role");
        return measure == null ? null : new Target(role, measure, percentile, atMost);
    }

    private @Nullable Double percentile(Fields fields, @Nullable Measure measure) {
        Node node = fields.find("statistic");
        String statistic = fields.text("statistic");
        if (node == null || statistic == null || statistic.equals("mean")) {
            return null;
        }
        Double percentile = PERCENTILE.matcher(statistic).matches() ? Double.valueOf(statistic.substring(1)) : null;
        if (percentile == null || percentile == 0) {
            problems.error(
                    node.place(),
                    "unknown statistic " + Words.quoted(statistic),
                    "a statistic is mean, or a percentile such as p95 or p99.5");
            return null;
        }
        if (measure != null && measure.isShare()) {
            problems.error(node.place(), measure.key() + " has no percentiles", "use mean, or leave the key out");
            return null;
        }
        return percentile;
    }
}
