package io.plimsoll.ui.board;

import io.plimsoll.sim.TaskState;
import io.plimsoll.ui.run.FleetWatch;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.TaskFigure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a task stands, in words. */
final class TaskWords {
    private TaskWords() {}

    /** "in progress", "blocked by T41", "no agents" for its role. */
    static String state(TaskFigure task, List<RoleFigure> roles) {
        return switch (task.state()) {
            case PENDING -> waiting(task, roles);
            case BLOCKED -> task.blockedBy() == null ? "blocked" : "blocked by " + task.blockedBy();
            default -> task.state().label();
        };
    }

    /** "be-2" for a task that waits, "✓ be-2" for one that went there, "✗ be-2" for one that went elsewhere. */
    static String suggestion(FleetWatch.@Nullable Suggested suggested) {
        if (suggested == null) {
            return "";
        }
        String agent = suggested.suggestion().agent();
        Boolean agreed = suggested.agreed();
        return (agreed == null ? "" : agreed ? "✓ " : "✗ ") + (agent == null ? "nobody" : agent);
    }

    /** Whether it waits for somebody who does not exist. */
    static boolean trouble(TaskFigure task, List<RoleFigure> roles) {
        return task.state() == TaskState.PENDING
                && task.role() < roles.size()
                && roles.get(task.role()).needed();
    }

    private static String waiting(TaskFigure task, List<RoleFigure> roles) {
        if (task.role() >= roles.size()) {
            return task.state().label();
        }
        RoleFigure role = roles.get(task.role());
        return role.needed() || role.idle() == 0
                ? role.whyWaiting()
                : task.state().label();
    }
}
