package io.plimsoll.scenario;

import io.plimsoll.scenario.Node.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of one object: unknown ones are reported at once, missing ones when asked for. */
final class Fields {
    private final Node.Obj node;
    private final Problems problems;
    private final Values values;

    private Fields(Node.Obj node, Problems problems) {
        this.node = node;
        this.problems = problems;
        this.values = new Values(problems);
    }

    /** The keys of a node that must be an object with no other keys than these; {@code null} if it is none. */
    static @Nullable Fields of(Node node, List<String> known, Problems problems) {
        Fields fields = open(node, problems);
        if (fields != null) {
            for (Member member : fields.node.members()) {
                if (!known.contains(member.key())) {
                    problems.error(
                            member.place(),
                            () -> "unknown key " + Words.quoted(member.key()),
                            () -> Words.didYouMean(member.key(), known));
                }
            }
        }
        return fields;
    }

    /** The same for an object whose keys are names. */
    static @Nullable Fields open(Node node, Problems problems) {
        if (node instanceof Node.Obj object) {
            return new Fields(object, problems);
        }
        new Values(problems).wrongType(node, "an object");
        return null;
    }

    Node.Obj node() {
        return node;
    }

    @Nullable Node find(String key) {
        return node.find(key);
    }

    /** The value of a key that must be there, else reported. */
    @Nullable Node require(String key) {
        Node value = node.find(key);
        if (value == null) {
            problems.error(node.place(), Words.missing(key));
        }
        return value;
    }

    /** A required name; empty if there is none. */
    String name(String key) {
        Node value = require(key);
        String name = value == null ? null : values.name(value);
        return name == null ? "" : name;
    }

    /** An optional name: not empty where it is there. */
    @Nullable String optionalName(String key) {
        Node value = find(key);
        return value == null ? null : values.name(value);
    }

    @Nullable String text(String key) {
        Node value = find(key);
        return value == null ? null : values.text(value);
    }

    @Nullable Double number(String key, Range range) {
        Node value = find(key);
        return value == null ? null : values.number(value, range);
    }

    double number(String key, Range range, double otherwise) {
        Double number = number(key, range);
        return number == null ? otherwise : number;
    }

    /** A required number; {@code otherwise} where it is missing or wrong. */
    double requiredNumber(String key, Range range, double otherwise) {
        return require(key) == null ? otherwise : number(key, range, otherwise);
    }

    @Nullable Long whole(String key, long min, long max) {
        Node value = find(key);
        return value == null ? null : values.whole(value, min, max);
    }

    int whole(String key, int min, int max, int otherwise) {
        Node value = find(key);
        Integer number = value == null ? null : values.whole(value, min, max);
        return number == null ? otherwise : number;
    }

    /** A required whole number; {@code otherwise} where it is missing or wrong. */
    int requiredWhole(String key, int min, int max, int otherwise) {
        return require(key) == null ? otherwise : whole(key, min, max, otherwise);
    }

    <E> @Nullable E choice(String key, E[] choices, Function<E, String> word) {
        Node value = find(key);
        return value == null ? null : values.choice(value, choices, word);
    }

    /** The items of an array; none where the key is absent. */
    List<Node> items(String key) {
        Node value = find(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Node.Arr array) {
            return array.items();
        }
        values.wrongType(value, "an array");
        return List.of();
    }

    /** An array of names; one that stands twice is kept once, with a warning. */
    List<String> names(String key) {
        Set<String> names = new LinkedHashSet<>();
        for (Node item : items(key)) {
            String name = values.name(item);
            if (name != null && !names.add(name)) {
                problems.warning(item.place(), Words.quoted(name) + " is listed twice", null);
            }
        }
        return new ArrayList<>(names);
    }
}
