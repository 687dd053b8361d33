package io.plimsoll.scenario.imports;

import java.math.BigDecimal;
import java.util.List;

/** A row that can be a task, before it is known which row is first and which tasks it can depend on. */
record Draft(
        long line, String id, String role, int priority, BigDecimal arrival, double effort, List<String> dependsOn) {}
