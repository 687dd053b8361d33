package io.plimsoll.scenario;

import static io.plimsoll.scenario.JsonTree.putIfPresent;
import static io.plimsoll.scenario.JsonTree.putUnless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.QueueDiscipline;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimeUnit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes scenarios as JSON for people: keys in the order of the documentation, what is as it is by default left out, entries that fit on
 * a line on a line. What is written is read as an equal scenario. Thread-safe.
 */
public final class ScenarioWriter {
    /** So many tasks fit on no line. */
    private static final int MANY = 100;

    private static final int BUFFER = 1 << 16;

    private ScenarioWriter() {}

    /** A scenario as the text of a file, with a line feed at the end. */
    public static String write(Scenario scenario) {
        return PrettyJson.write(tree(scenario));
    }

    /**
     * Writes the same for a scenario and tasks beside it, task by task: there may be more of them than there is memory for their JSON.
     *
     * @param scenario without tasks
     * @param count how many tasks there are
     * @throws IOException if it cannot be written
     */
    public static void write(Scenario scenario, Iterable<TaskSpec> tasks, int count, OutputStream out)
            throws IOException {
        if (count < MANY) {
            List<TaskSpec> few = new ArrayList<>();
            tasks.forEach(few::add);
            out.write(write(scenario.withTasks(few)).getBytes(StandardCharsets.UTF_8));
            return;
        }
        // one task in the place of all, so long that its array is broken as that of many is
        String stand = "x".repeat(200);
        String frame = PrettyJson.write(tree(scenario.withTasks(List.of(TaskSpec.of(stand, "", 1)))));
        int from = frame.lastIndexOf('\n', frame.indexOf(stand)) + 1;
        from = frame.lastIndexOf("[\n", from) + 2;
        int to = frame.indexOf("\n  ]", from);
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        text.write(frame, 0, from);
        String separator = "";
        for (TaskSpec task : tasks) {
            text.write(separator);
            text.write(PrettyJson.item(EntryWriter.task(task), "    "));
            separator = ",\n";
        }
        text.write(frame, to, frame.length() - to);
        text.flush();
    }

    /** Writes the form that the hash is taken of: the same keys in the same order, without any space; agents and tasks one by one, as there may be many. */
    static void canonical(Scenario s, Writer out) throws IOException {
        ObjectNode frame = tree(s.withAgents(first(s.agents())).withTasks(first(s.tasks())));
        String separator = "{";
        for (Map.Entry<String, JsonNode> member : frame.properties()) {
            out.write(separator);
            out.write(JsonTree.NODES.textNode(member.getKey()).toString());
            out.write(':');
            switch (member.getKey()) {
                case "agents" -> entries(s.agents(), EntryWriter::agent, out);
                case "tasks" -> entries(s.tasks(), EntryWriter::task, out);
                default -> out.write(member.getValue().toString());
            }
            separator = ",";
        }
        out.write('}');
    }

    private static <T> List<T> first(List<T> entries) {
        return entries.subList(0, Math.min(1, entries.size()));
    }

    private static <T> void entries(List<T> entries, Function<T, JsonNode> writer, Writer out) throws IOException {
        String separator = "[";
        for (T entry : entries) {
            out.write(separator);
            out.write(writer.apply(entry).toString());
            separator = ",";
        }
        out.write(']');
    }

    /** A scenario as a tree of JSON. */
    static ObjectNode tree(Scenario s) {
        ObjectNode root = JsonTree.NODES.objectNode();
        root.put("plimsoll", Header.VERSION);
        root.put("name", s.name());
        putIfPresent(root, "description", s.description());
        if (s.timeUnit() != TimeUnit.MINUTES) {
            root.put("timeUnit", s.timeUnit().key());
        }
        if (s.startsAt() != null) {
            root.put("startsAt", s.startsAt().toString());
        }
        if (s.seed() != 1) {
            root.put("seed", s.seed());
        }
        if (!s.strategy().equals(Scenario.DEFAULT_STRATEGY)) {
            root.set("strategy", EntryWriter.strategy(s.strategy()));
        }
        if (s.dispatch() != Dispatch.WHEN_IDLE) {
            root.put("dispatch", s.dispatch().key());
        }
        if (s.queue() != QueueDiscipline.FIFO) {
            root.put("queue", s.queue().key());
        }
        putUnless(0, root, "refresh", s.refresh());
        if (!s.roles().isEmpty()) {
            ObjectNode roles = root.putObject("roles");
            s.roles().forEach(role -> roles.set(role.name(), EntryWriter.role(role)));
        }
        section(root, "agents", s.agents(), EntryWriter::agent);
        section(root, "tasks", s.tasks(), EntryWriter::task);
        section(root, "arrivals", s.arrivals(), StreamWriter::stream);
        section(root, "timeline", s.timeline(), EntryWriter::timelineEntry);
        if (!s.run().equals(RunLimits.NONE)) {
            ObjectNode run = root.putObject("run");
            putIfPresent(run, "until", s.run().until());
            putUnless(0, run, "warmup", s.run().warmup());
            putIfPresent(run, "tasks", s.run().tasks());
        }
        section(root, "targets", s.targets(), EntryWriter::target);
        return root;
    }

    private static <T> void section(ObjectNode root, String key, List<T> entries, Function<T, JsonNode> writer) {
        if (!entries.isEmpty()) {
            ArrayNode array = root.putArray(key);
            entries.forEach(entry -> array.add(writer.apply(entry)));
        }
    }
}
