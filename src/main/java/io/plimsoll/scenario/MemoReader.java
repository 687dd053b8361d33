package io.plimsoll.scenario;

import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.sim.travel.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts together again what {@link MemoWriter} took apart. A change that does not fit changes nothing. */
final class MemoReader {
    private static final List<String> KEYS = List.of("at", "events", "present", "branches", "dropped");
    private static final List<String> BRANCH_KEYS =
            List.of("branch", "name", "parent", "byAct", "keep", "add", "shared", "opening", "reached");

    private final TreeMap<Integer, Line> lines = new TreeMap<>();
    private int present;
    private @Nullable Place place;
    private long events;

    private static final class Line {
        final String name;
        final @Nullable Integer parent;
        final boolean byAct;
        final List<TimedCommand> commands;
        int shared;
        int opening;
        Place reached = Place.OPENING;

        Line(String name, @Nullable Integer parent, boolean byAct, List<TimedCommand> commands) {
            this.name = name;
            this.parent = parent;
            this.byAct = byAct;
            this.commands = commands;
        }
    }

    /** A branch's change, checked as far as it goes by itself. */
    private record Change(
            int branch,
            @Nullable String name,
            @Nullable Integer parent,
            boolean byAct,
            int keep,
            List<TimedCommand> add,
            int shared,
            int opening,
            Place reached) {}

    /** The memo after the changes so far, or {@code null} if there was none. */
    @Nullable Memo memo() {
        Place at = place;
        if (at == null) {
            return null;
        }
        List<Memo.Line> branches = new ArrayList<>();
        lines.forEach((number, line) -> branches.add(new Memo.Line(
                number, line.name, line.parent, line.shared, line.byAct, line.commands, line.opening, line.reached)));
        return new Memo(branches, present, at);
    }

    /** How many events there were up to the present place. */
    long events() {
        return events;
    }

    /** Takes the next change; false if it is none, or does not fit to what was before. */
    boolean take(byte[] json) {
        Problems problems = new Problems();
        Node root = TreeReader.read(json, problems);
        Fields fields = root == null ? null : Fields.of(root, KEYS, problems);
        if (fields == null) {
            return false;
        }
        Place at = place(fields, "at", problems);
        Long count = fields.require("events") == null ? null : fields.whole("events", 0, Long.MAX_VALUE);
        int now = fields.whole("present", 1, Integer.MAX_VALUE, present);
        List<Change> changes = new ArrayList<>();
        for (Node item : fields.items("branches")) {
            Change change = change(item, problems);
            if (change != null) {
                changes.add(change);
            }
        }
        Set<Integer> dropped = new HashSet<>();
        for (Node item : fields.items("dropped")) {
            Integer number = new Values(problems).whole(item, 1, Integer.MAX_VALUE);
            if (number != null) {
                dropped.add(number);
            }
        }
        if (!problems.sound() || count == null || !fits(changes, dropped, now)) {
            return false;
        }
        changes.forEach(this::apply);
        dropped.forEach(lines::remove);
        present = now;
        place = at;
        events = count;
        return true;
    }

    private static Place place(Fields fields, String key, Problems problems) {
        Node node = fields.require(key);
        if (node instanceof Node.Text) {
            fields.choice(key, new String[] {MemoWriter.OPENING}, word -> word);
            return Place.OPENING;
        }
        Double time = node == null ? null : new Values(problems).number(node, Range.NOT_NEGATIVE);
        return time == null ? Place.OPENING : Place.at(time);
    }

    private static @Nullable Change change(Node node, Problems problems) {
        Fields fields = Fields.of(node, BRANCH_KEYS, problems);
        if (fields == null) {
            return null;
        }
        CommandBinder binder = new CommandBinder(problems);
        List<TimedCommand> add = new ArrayList<>();
        for (Node item : fields.items("add")) {
            TimedCommand command = binder.bind(item);
            if (command != null) {
                add.add(command);
            }
        }
        Node byAct = fields.find("byAct");
        Long parent = fields.whole("parent", 1, Integer.MAX_VALUE);
        return new Change(
                fields.requiredWhole("branch", 1, Integer.MAX_VALUE, 1),
                fields.text("name"),
                parent == null ? null : (Integer) parent.intValue(),
                byAct != null && Boolean.TRUE.equals(new Values(problems).truth(byAct)),
                fields.requiredWhole("keep", 0, Integer.MAX_VALUE, 0),
                add,
                fields.requiredWhole("shared", 0, Integer.MAX_VALUE, 0),
                fields.requiredWhole("opening", 0, Integer.MAX_VALUE, 0),
                place(fields, "reached", problems));
    }

    private boolean fits(List<Change> changes, Set<Integer> dropped, int now) {
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        TreeMap<Integer, Integer> parents = new TreeMap<>();
        lines.forEach((number, line) -> {
            sizes.put(number, line.commands.size());
            if (line.parent != null) {
                parents.put(number, line.parent);
            }
        });
        for (Change change : changes) {
            Integer base = sizes.get(change.branch);
            if (base == null) {
                base = change.parent == null ? (Integer) 0 : sizes.get(change.parent);
            }
            int size = change.keep + change.add.size();
            boolean isNew = !sizes.containsKey(change.branch);
            if (base == null || change.keep > base || change.opening > size || isNew && change.name == null) {
                return false;
            }
            sizes.put(change.branch, size);
            if (change.name != null) {
                parents.remove(change.branch);
                if (change.parent != null) {
                    parents.put(change.branch, change.parent);
                }
            }
        }
        sizes.keySet().removeAll(dropped);
        parents.keySet().removeAll(dropped);
        return sizes.containsKey(now)
                && parents.entrySet().stream()
                        .allMatch(each -> each.getValue() < each.getKey() && sizes.containsKey(each.getValue()));
    }

    private void apply(Change change) {
        Line was = lines.get(change.branch);
        Line parent = change.parent == null ? null : lines.get(change.parent);
        List<TimedCommand> commands =
                was != null ? was.commands : parent != null ? new ArrayList<>(parent.commands) : new ArrayList<>();
        commands.subList(change.keep, commands.size()).clear();
        commands.addAll(change.add);
        Line line = change.name != null || was == null
                ? new Line(String.valueOf(change.name), change.parent, change.byAct, commands)
                : was;
        line.shared = change.shared;
        line.opening = change.opening;
        line.reached = change.reached;
        lines.put(change.branch, line);
    }
}
