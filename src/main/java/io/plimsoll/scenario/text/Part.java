package io.plimsoll.scenario.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value in a text, and where it stands. Immutable.
 *
 * @param start where it begins, in UTF-16 units from the beginning of the text
 * @param end where it ends: after its last character
 * @param members of an object, in order; of a repeated key each
 * @param items of an array
 * @param words what a text says, or a number, {@code true}, {@code false} or {@code null} as written; empty for objects and arrays
 */
public record Part(Kind kind, int start, int end, List<Member> members, List<Part> items, String words) {
    /** What it is. */
    public enum Kind {
        /** Keys and values. */
        OBJECT,
        /** A list. */
        ARRAY,
        /** Characters between quotation marks. */
        TEXT,
        /** A number as written. */
        NUMBER,
        /** {@code true}, {@code false} or {@code null}. */
        WORD
    }

    /**
     * A key and its value.
     *
     * @param start where the key's quotation mark stands
     */
    public record Member(String key, int start, Part value) {}

    /** The value of a key, the first if it is repeated; {@code null} if there is none or this is no object. */
    public @Nullable Part get(String key) {
        for (Member member : members) {
            if (member.key().equals(key)) {
                return member.value();
            }
        }
        return null;
    }

    /** What a key's value says: a text or a number; empty if there is none. */
    public String words(String key) {
        Part value = get(key);
        return value == null ? "" : value.words();
    }

    /** How many members or items it has. */
    public int size() {
        return members.size() + items.size();
    }
}
