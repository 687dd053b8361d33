package io.plimsoll.scenario;

import java.util.List;

/** A value with the node it was bound from, for checks that come later. */
record Bound<T>(T value, Node node) {
    /** Whether a key stands in the file, sound or not. */
    boolean has(String key) {
        return node instanceof Node.Obj object && object.find(key) != null;
    }

    /** The place of one of its keys, else its own. */
    Place placeOf(String key) {
        Node at = node instanceof Node.Obj object ? object.find(key) : null;
        return at == null ? node.place() : at.place();
    }

    /** The nodes in the array at a key; none if it is no array. */
    List<Node> items(String key) {
        Node at = node instanceof Node.Obj object ? object.find(key) : null;
        return at instanceof Node.Arr array ? array.items() : List.of();
    }
}
