package io.plimsoll.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Lays JSON out for people: an object or array stands on one line where it fits, else each part on its own. */
final class PrettyJson {
    private static final int WIDTH = 120;
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private PrettyJson() {}

    static String write(JsonNode root) {
        PrettyJson layout = new PrettyJson();
        layout.broken(root, "");
        return layout.out.append('\n').toString();
    }

    /** An item of an array that is broken, with the indent before it and nothing after. */
    static String item(JsonNode item, String indent) {
        PrettyJson layout = new PrettyJson();
        layout.out.append(indent);
        layout.part(item, indent);
        return layout.out.toString();
    }

    /** A part: on the rest of this line if it fits with what must follow it, else broken. */
    private void part(JsonNode node, String indent) {
        int start = out.length();
        int room = WIDTH - (start - out.lastIndexOf("\n")) - 1;
        if (!inline(node, start + room)) {
            out.setLength(start);
            broken(node, indent);
        }
    }

    private void broken(JsonNode node, String indent) {
        if (node.isEmpty()) {
            inline(node, Integer.MAX_VALUE);
            return;
        }
        String deeper = indent + INDENT;
        boolean object = node.isObject();
        out.append(object ? '{' : '[');
        String separator = "\n";
        if (object) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                out.append(separator).append(deeper);
                key(member.getKey());
                part(member.getValue(), deeper);
                separator = ",\n";
            }
        } else {
            for (JsonNode item : node) {
                out.append(separator).append(deeper);
                part(item, deeper);
                separator = ",\n";
            }
        }
        out.append('\n').append(indent).append(object ? '}' : ']');
    }

    /** Writes on one line; false, with a piece written, as soon as it passes {@code end}. Single values always fit. */
    private boolean inline(JsonNode node, int end) {
        if (!node.isContainerNode()) {
            out.append(node.toString());
            return true;
        }
        if (node.isEmpty()) {
            out.append(node.isObject() ? "{}" : "[]");
            return true;
        }
        if (node.isObject()) {
            String separator = "{ ";
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                out.append(separator);
                key(member.getKey());
                if (!inline(member.getValue(), end) || out.length() > end) {
                    return false;
                }
                separator = ", ";
            }
            out.append(" }");
        } else {
            String separator = "[";
            for (JsonNode item : node) {
                out.append(separator);
                if (!inline(item, end) || out.length() > end) {
                    return false;
                }
                separator = ", ";
            }
            out.append(']');
        }
        return out.length() <= end;
    }

    private void key(String name) {
        out.append(JsonTree.NODES.textNode(name).toString()).append(": ");
    }
}
