package io.plimsoll.scenario;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON value that knows its place. Immutable. */
sealed interface Node {
    /** Where it begins. */
    Place place();

    /** What it is, in words. */
    String kind();

    /** An object. Each key stands once: of a repeated key the first is kept. */
    record Obj(Place place, List<Member> members) implements Node {
        @Nullable Member member(String key) {
            for (Member member : members) {
                if (member.key().equals(key)) {
                    return member;
                }
            }
            return null;
        }

        @Nullable Node find(String key) {
            Member member = member(key);
            return member == null ? null : member.value();
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** A key, where it stands, and its value. */
    record Member(String key, int line, int column, Node value) {
        Place place() {
            return value.place().moved(line, column);
        }
    }

    /** An array. */
    record Arr(Place place, List<Node> items) implements Node {
        @Override
        public String kind() {
            return "an array";
        }
    }

    /** A text. */
    record Text(Place place, String value) implements Node {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /**
     * A number: the nearest double, never −0. {@code exact} is the number as written where it is beyond the whole numbers that a
     * double holds exactly.
     */
    record Num(Place place, double value, @Nullable BigDecimal exact) implements Node {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(Place place, boolean value) implements Node {
        @Override
        public String kind() {
            return Boolean.toString(value);
        }
    }

    /** {@code null}. */
    record Null(Place place) implements Node {
        @Override
        public String kind() {
            return "null";
        }
    }
}
