package io.plimsoll.ui.board;

import io.plimsoll.sim.TaskState;
import io.plimsoll.ui.run.TaskFigure;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks the table shows. Immutable.
 *
 * @param role the role's number, or −1 for all
 * @param text what the id, the title or the agent's name must have in it, whatever the case; empty: anything
 */
public record TaskFilter(TaskGroup group, int role, String text) {
    /** Everything that has arrived. */
    public static final TaskFilter ALL = new TaskFilter(TaskGroup.ALL, -1, "");

    /** Strips the text and makes it lower case. */
    public TaskFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether this task is shown; {@code agentName}: an agent's name by its number. */
    public boolean shows(TaskFigure task, IntFunction<String> agentName) {
        if (!group.holds(task.state()) || (role >= 0 && task.role() != role)) {
            return false;
        }
        return text.isEmpty()
                || has(task.id())
                || (task.title() != null && has(task.title()))
                || (task.agent() >= 0 && has(agentName.apply(task.agent())));
    }

    /** The same of a task of which so much is known. */
    boolean shows(String id, @Nullable String title, int ofRole, TaskState state, String agent) {
        return group.holds(state)
                && (role < 0 || ofRole == role)
                && (text.isEmpty() || has(id) || (title != null && has(title)) || has(agent));
    }

    private boolean has(String words) {
        return words.toLowerCase(Locale.ROOT).contains(text);
    }
}
