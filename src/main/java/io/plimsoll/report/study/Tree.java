package io.plimsoll.report.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.lab.wire.NotUnderstoodException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Reads values out of trees that another machine wrote, and trees out of lines. Whatever they are, only one exception is thrown. */
final class Tree {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Tree() {}

    static JsonNode read(String json) throws NotUnderstoodException {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new NotUnderstoodException("no JSON: " + e.getOriginalMessage());
        }
    }

    /** On one line; equal trees give equal bytes. */
    static String write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        }
    }

    /** SHA-256 of what {@link #write} gives, in 64 hexadecimal digits. */
    static String hash(JsonNode tree) {
        try {
            byte[] bytes = MAPPER.writeValueAsBytes(tree);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static JsonNode get(JsonNode object, String key) throws NotUnderstoodException {
        JsonNode value = object.get(key);
        if (value == null) {
            throw new NotUnderstoodException("\"" + key + "\" is missing");
        }
        return value;
    }

    static ObjectNode object(JsonNode object, String key) throws NotUnderstoodException {
        if (get(object, key) instanceof ObjectNode found) {
            return found;
        }
        throw new NotUnderstoodException("\"" + key + "\" must be an object");
    }

    static ArrayNode array(JsonNode object, String key) throws NotUnderstoodException {
        if (get(object, key) instanceof ArrayNode found) {
            return found;
        }
        throw new NotUnderstoodException("\"" + key + "\" must be an array");
    }

    static String text(JsonNode object, String key) throws NotUnderstoodException {
        JsonNode value = get(object, key);
        if (!value.isTextual()) {
            throw new NotUnderstoodException("\"" + key + "\" must be a text");
        }
        return value.textValue();
    }

    static boolean truth(JsonNode object, String key) throws NotUnderstoodException {
        JsonNode value = get(object, key);
        if (!value.isBoolean()) {
            throw new NotUnderstoodException("\"" + key + "\" must be true or false");
        }
        return value.booleanValue();
    }

    static long whole(JsonNode object, String key) throws NotUnderstoodException {
        return wholeOf(get(object, key), "\"" + key + "\"");
    }

    static long wholeOf(JsonNode value, String what) throws NotUnderstoodException {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new NotUnderstoodException(what + " must be a whole number");
        }
        return value.longValue();
    }

    /** A whole number from {@code min} to {@code max}. */
    static int whole(JsonNode object, String key, int min, int max) throws NotUnderstoodException {
        long value = whole(object, key);
        if (value < min || value > max) {
            throw new NotUnderstoodException("\"" + key + "\" must be from " + min + " to " + max + ": " + value);
        }
        return (int) value;
    }

    /** A double to the bit; those that JSON has no numbers for are texts. */
    static JsonNode number(double value) {
        return Double.isFinite(value) ? NODES.numberNode(value) : NODES.textNode(Double.toString(value));
    }

    static double number(JsonNode value, String what) throws NotUnderstoodException {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return switch (value.asText()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new NotUnderstoodException(what + " must be a number");
        };
    }

    /** One of the words that an enumeration has. */
    static <E extends Enum<E>> E choice(Class<E> type, JsonNode object, String key) throws NotUnderstoodException {
        String word = text(object, key);
        for (E choice : type.getEnumConstants()) {
            if (word(choice).equals(word)) {
                return choice;
            }
        }
        throw new NotUnderstoodException("\"" + key + "\" is none of the words known here: " + word);
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
