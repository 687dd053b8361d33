package io.plimsoll.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a file: the way to it from the root, and its line and column from 1. The way is shared with the places
 * above, so that a place costs little however deep it is.
 *
 * @param key the key in the object above, or {@code null} in an array and at the root
 * @param index the index in the array above
 */
record Place(@Nullable Place parent, @Nullable String key, int index, int line, int column) {
    static Place root(int line, int column) {
        return new Place(null, null, 0, line, column);
    }

    Place member(String name, int atLine, int atColumn) {
        return new Place(this, name, 0, atLine, atColumn);
    }

    Place item(int i, int atLine, int atColumn) {
        return new Place(this, null, i, atLine, atColumn);
    }

    /** The same way, at another line and column. */
    Place moved(int atLine, int atColumn) {
        return new Place(parent, key, index, atLine, atColumn);
    }

    /** The way from the root as a JSON pointer (RFC 6901). */
    String pointer() {
        if (parent == null) {
            return "";
        }
        String step =
                key == null ? Integer.toString(index) : key.replace("~", "~0").replace("/", "~1");
        return parent.pointer() + "/" + step;
    }

    /** In words. */
    String words() {
        return "line " + line + ", column " + column;
    }
}
