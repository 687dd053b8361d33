package io.plimsoll.scenario;

import io.plimsoll.sim.model.RunLimits;
import java.util.List;

/** The section {@code run}. */
final class RunBinder {
    static final List<String> KEYS = List.of("until", "warmup", "tasks");

    private RunBinder() {}

    static RunLimits bind(Node node, Problems problems) {
        Fields fields = Fields.of(node, KEYS, problems);
        return fields == null
                ? RunLimits.NONE
                : new RunLimits(
                        fields.number("until", Range.TIME),
                        fields.number("warmup", Range.TIME, 0),
                        fields.whole("tasks", 1L, Long.MAX_VALUE));
    }
}
