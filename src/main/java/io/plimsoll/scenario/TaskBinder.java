package io.plimsoll.scenario;

import io.plimsoll.sim.model.TaskSpec;
import org.jspecify.annotations.Nullable;

/** One explicit task: an item of {@code tasks}, or what a command adds or changes. */
final class TaskBinder {
    private final Problems problems;

    TaskBinder(Problems problems) {
        this.problems = problems;
    }

    @Nullable TaskSpec bind(Node node) {
        Fields fields = Fields.of(node, ScenarioKeys.TASK, problems);
        if (fields == null) {
            return null;
        }
        return new TaskSpec(
                fields.name("id"),
                fields.name("role"),
                fields.text("title"),
                fields.whole("priority", Integer.MIN_VALUE, Integer.MAX_VALUE, 0),
                fields.number("weight", Range.POSITIVE, 1),
                fields.number("arrival", Range.TIME, 0),
                fields.number("effort", Range.POSITIVE_TIME, 1),
                fields.names("dependsOn"),
                fields.number("due", Range.TIME),
                fields.number("patience", Range.TIME),
                fields.text("affinity"),
                fields.choice("status", TaskStatus.values(), TaskStatus::key) == TaskStatus.COMPLETED);
    }

    /** How a task can be at the start. */
    enum TaskStatus {
        PENDING("pending"),
        COMPLETED("completed");

        private final String key;

        TaskStatus(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
