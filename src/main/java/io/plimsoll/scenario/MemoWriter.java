package io.plimsoll.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.sim.travel.Place;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes memos as what changed since the one before. A branch keeps so many of the commands that it had, or its parent if it is new, and adds some.
 */
final class MemoWriter {
    static final String OPENING = "opening";

    private MemoWriter() {}

    /**
     * What changed, or {@code null} if nothing did.
     *
     * @param before the memo before, or {@code null} if there is none
     * @param events how many events there were up to the present place
     */
    static @Nullable ObjectNode change(@Nullable Memo before, Memo after, long events) {
        if (after.equals(before)) {
            return null;
        }
        ObjectNode root = JsonTree.NODES.objectNode();
        root.set("at", place(after.place()));
        root.put("events", events);
        if (before == null || before.present() != after.present()) {
            root.put("present", after.present());
        }
        ArrayNode branches = JsonTree.NODES.arrayNode();
        for (Memo.Line line : after.branches()) {
            Memo.Line was = find(before, line.number());
            if (!line.equals(was)) {
                branches.add(was == null ? begun(after, line) : changed(was, line));
            }
        }
        if (!branches.isEmpty()) {
            root.set("branches", branches);
        }
        ArrayNode dropped = JsonTree.NODES.arrayNode();
        if (before != null) {
            before.branches().stream()
                    .map(Memo.Line::number)
                    .filter(number -> find(after, number) == null)
                    .forEach(dropped::add);
        }
        if (!dropped.isEmpty()) {
            root.set("dropped", dropped);
        }
        return root;
    }

    private static ObjectNode begun(Memo memo, Memo.Line line) {
        ObjectNode object = JsonTree.NODES.objectNode().put("branch", line.number());
        Integer parent = line.parent();
        Memo.Line from = parent == null ? null : find(memo, parent);
        identity(object, line);
        commands(object, from == null ? List.of() : from.commands(), line);
        return object;
    }

    private static ObjectNode changed(Memo.Line was, Memo.Line line) {
        ObjectNode object = JsonTree.NODES.objectNode().put("branch", line.number());
        boolean same = line.name().equals(was.name())
                && Objects.equals(line.parent(), was.parent())
                && line.byAct() == was.byAct();
        if (!same) {
            identity(object, line);
        }
        commands(object, was.commands(), line);
        return object;
    }

    private static void identity(ObjectNode object, Memo.Line line) {
        object.put("name", line.name());
        if (line.parent() != null) {
            object.put("parent", line.parent());
        }
        object.put("byAct", line.byAct());
    }

    private static void commands(ObjectNode object, List<TimedCommand> had, Memo.Line line) {
        List<TimedCommand> has = line.commands();
        int keep = common(had, has);
        object.put("keep", keep);
        if (keep < has.size()) {
            ArrayNode add = object.putArray("add");
            has.subList(keep, has.size()).forEach(command -> add.add(CommandWriter.write(command)));
        }
        object.put("shared", line.shared());
        object.put("opening", line.opening());
        object.set("reached", place(line.reached()));
    }

    private static int common(List<TimedCommand> had, List<TimedCommand> has) {
        int most = Math.min(had.size(), has.size());
        int i = 0;
        while (i < most && (had.get(i) == has.get(i) || had.get(i).equals(has.get(i)))) {
            i++;
        }
        return i;
    }

    private static JsonNode place(Place place) {
        return place.opening() ? JsonTree.NODES.textNode(OPENING) : JsonTree.number(place.time());
    }

    private static Memo.@Nullable Line find(@Nullable Memo memo, int number) {
        if (memo != null) {
            for (Memo.Line line : memo.branches()) {
                if (line.number() == number) {
                    return line;
                }
            }
        }
        return null;
    }
}
