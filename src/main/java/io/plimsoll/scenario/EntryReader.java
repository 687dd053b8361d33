package io.plimsoll.scenario;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.TaskSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one agent or one task as it stands in scenario and run files, by the same rules. Thread-safe. */
public final class EntryReader {
    private EntryReader() {}

    /**
     * What reading an entry came to. Immutable.
     *
     * @param value {@code null} if there are errors
     * @param problems errors and warnings, in the order of the text; their pointers begin at the entry
     */
    public record Entry<T>(@Nullable T value, List<Problem> problems) {
        /** Copies the list. */
        public Entry {
            problems = List.copyOf(problems);
        }
    }

    /** Reads an agent. */
    public static Entry<AgentSpec> agent(String json) {
        Problems problems = new Problems();
        return read(json, new AgentBinder(problems)::bind, problems);
    }

    /** Reads a task. */
    public static Entry<TaskSpec> task(String json) {
        Problems problems = new Problems();
        return read(json, new TaskBinder(problems)::bind, problems);
    }

    private static <T> Entry<T> read(String json, Function<Node, @Nullable T> binder, Problems problems) {
        Node root = TreeReader.read(json.getBytes(StandardCharsets.UTF_8), problems);
        T value = root == null ? null : binder.apply(root);
        return new Entry<>(problems.sound() ? value : null, problems.inOrder());
    }

    /** An agent as it is written. */
    public static String write(AgentSpec agent) {
        return EntryWriter.agent(agent).toString();
    }

    /** A task as it is written. */
    public static String write(TaskSpec task) {
        return EntryWriter.task(task).toString();
    }
}
