package io.plimsoll.scenario;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the JSON parser could not read, without its names for its own settings. Stateless, thread-safe. */
public final class JsonWords {
    private static final Pattern LIMIT = Pattern.compile("exceeds the maximum allowed \\((\\d+)");

    private JsonWords() {}

    /** A clause that says what is wrong with a file or a line, whichever {@code what} is. */
    public static String of(JacksonException e, String what) {
        String said = String.valueOf(e.getOriginalMessage());
        Matcher limit = LIMIT.matcher(said);
        if (e instanceof StreamConstraintsException && limit.find()) {
            String most = limit.group(1);
            return said.startsWith("Document nesting")
                    ? "objects and arrays are nested more than " + most + " deep"
                    : (said.startsWith("Number") ? "a number" : said.startsWith("Name") ? "a key" : "a text")
                            + " is longer than " + most + " characters";
        }
        return e instanceof JsonEOFException
                ? "the " + what + " ends too early: a text, an object or an array is not closed"
                : "this is not JSON: " + plain(said);
    }

    /** The parser's sentence without its names for its own settings. */
    static String plain(String said) {
        String text = said.replaceAll("\\s+", " ")
                .replaceAll(" ?\\(start marker at \\[Source:[^\\]]*\\]\\)", "")
                .replaceAll("; enclosing.*|: enable `.*| \\(from `.*|: maybe a \\(non-standard\\) comment\\?.*", "")
                .replaceAll("Strict JSON does not allow|JSON spec does not allow", "JSON does not allow")
                .replaceAll("\\(JSON String, Number.*", "a value");
        return text.isEmpty() ? "unreadable" : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
