package io.plimsoll.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes JSON for writing: keys in the order in which they are put, and none for what is as it is by default. */
final class JsonTree {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    /** A whole number without a point, so that what people write stays as it was. */
    static JsonNode number(double value) {
        return Numbers.isPlain(value) ? NODES.numberNode((long) value) : NODES.numberNode(value);
    }

    static void putUnless(double usual, ObjectNode object, String key, double value) {
        if (value != usual) {
            object.set(key, number(value));
        }
    }

    static void putIfPresent(ObjectNode object, String key, @Nullable Double value) {
        if (value != null) {
            object.set(key, number(value));
        }
    }

    static void putIfPresent(ObjectNode object, String key, @Nullable Long value) {
        if (value != null) {
            object.put(key, value);
        }
    }

    static void putIfPresent(ObjectNode object, String key, @Nullable String value) {
        if (value != null) {
            object.put(key, value);
        }
    }

    static void putUnlessEmpty(ObjectNode object, String key, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = object.putArray(key);
            values.forEach(array::add);
        }
    }

    static ArrayNode numbers(List<Double> values) {
        ArrayNode array = NODES.arrayNode(values.size());
        values.forEach(value -> array.add(number(value)));
        return array;
    }
}
