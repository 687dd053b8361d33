package io.plimsoll.scenario.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;

/** Single values as JSON writes them. */
public final class Lexemes {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private Lexemes() {}

    /** A text between quotation marks. */
    public static String text(String words) {
        return JsonNodeFactory.instance.textNode(words).toString();
    }

    /** Whether it is a number as JSON writes them. */
    public static boolean isNumber(String words) {
        return NUMBER.matcher(words).matches();
    }
}
