package io.plimsoll.scenario;

/** A value with the node it was bound from, for checks that come later. */
record Bound<T>(T value, Node node) {
    /** The place of one of its keys, else its own. */
    Place placeOf(String key) {
        Node at = node instanceof Node.Obj object ? object.find(key) : null;
        return at == null ? node.place() : at.place();
    }
}
