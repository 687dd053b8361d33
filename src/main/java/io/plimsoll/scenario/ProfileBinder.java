package io.plimsoll.scenario;

import io.plimsoll.sim.model.Profile;
import io.plimsoll.sim.model.Profile.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys {@code profile} and {@code period} of a stream. */
final class ProfileBinder {
    static final List<String> KEYS = List.of("from", "factor");

    private final Problems problems;

    ProfileBinder(Problems problems) {
        this.problems = problems;
    }

    /** The profile, or {@code null} where there is none or it was reported. */
    @Nullable Profile bind(Fields stream) {
        Double period = stream.number("period", Range.POSITIVE_TIME);
        Node node = stream.find("profile");
        Node periodNode = stream.find("period");
        if (node == null) {
            if (periodNode != null) {
                problems.error(periodNode.place(), "a period needs a profile that it repeats");
            }
            return null;
        }
        List<Step> steps = new ArrayList<>();
        boolean sound = true;
        double last = -1;
        for (Node item : stream.items("profile")) {
            Step step = step(item, last, period);
            sound &= step != null;
            if (step != null) {
                steps.add(step);
                last = step.from();
            }
        }
        if (!sound || !(node instanceof Node.Arr) || periodNode != null && period == null) {
            return null;
        }
        if (period != null && !steps.isEmpty() && never(steps)) {
            problems.error(node.place(), "a profile that repeats needs a factor above 0");
            return null;
        }
        return new Profile(steps, period);
    }

    private @Nullable Step step(Node item, double last, @Nullable Double period) {
        Fields fields = Fields.of(item, KEYS, problems);
        if (fields == null) {
            return null;
        }
        double from = fields.requiredNumber("from", Range.TIME, -1);
        double factor = fields.requiredNumber("factor", Range.NOT_NEGATIVE, -1);
        Node node = fields.find("from");
        if (from < 0 || node == null) {
            return null;
        }
        if (from <= last) {
            problems.error(node.place(), "must be after the one before (" + Numbers.text(last) + ")");
            return null;
        }
        if (period != null && from >= period) {
            problems.error(node.place(), "must be below the period (" + Numbers.text(period) + ")");
            return null;
        }
        return factor < 0 ? null : new Step(from, factor);
    }

    /** Whether the stream would stand still for ever. */
    private static boolean never(List<Step> steps) {
        return steps.getFirst().from() == 0 && steps.stream().allMatch(step -> step.factor() == 0);
    }
}
