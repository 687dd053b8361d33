package io.plimsoll.scenario;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.jspecify.annotations.Nullable;

/** What the JSON parser could not read, in our words where they are plainer than its own. */
final class SyntaxProblem {
    private SyntaxProblem() {}

    /** Reports it; {@code afterRoot}: the document was complete, and what follows is no JSON. */
    static void report(JacksonException e, JsonParser parser, boolean afterRoot, Problems problems) {
        JsonLocation at = e.getLocation();
        if (at == null || at.getLineNr() < 1) {
            at = parser.currentLocation();
        }
        Place place = Place.root(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
        String said = e.getOriginalMessage();
        if (afterRoot) {
            problems.error(place, "there is text after the end");
        } else if (e instanceof JsonEOFException) {
            problems.error(place, "the file ends too early", "a text, an object or an array is not closed");
        } else {
            problems.error(place, "this is not JSON: " + JsonWords.plain(said), hint(said));
        }
    }

    /** Reports a limit that was passed, at the beginning of what passed it. */
    static void reportLimit(StreamConstraintsException e, JsonLocation start, boolean inText, Problems problems) {
        Place place = Place.root(Math.max(1, start.getLineNr()), Math.max(1, start.getColumnNr()));
        problems.error(place, tooLarge(e.getOriginalMessage(), inText));
    }

    private static String tooLarge(String said, boolean inText) {
        if (inText) {
            return "a text is longer than " + TreeReader.TEXT_LENGTH + " characters";
        }
        if (said.startsWith("Number") || said.startsWith("String")) {
            return "a number is longer than " + TreeReader.NUMBER_LENGTH + " characters";
        }
        if (said.startsWith("Name")) {
            return "a key is longer than " + TreeReader.KEY_LENGTH + " characters";
        }
        if (said.startsWith("Token")) {
            return "the file has more than " + TreeReader.TOKENS + " parts";
        }
        return JsonWords.plain(said);
    }

    private static @Nullable String hint(String said) {
        if (said.contains("('/'") || said.contains("('#'")) {
            return "JSON has no comments";
        }
        if (said.contains("(''')") || said.contains("('''")) {
            return "texts stand in double quotation marks";
        }
        if (said.contains("('}'") || said.contains("(']'")) {
            return "is there a comma too many before it?";
        }
        if (said.contains("was expecting comma")) {
            return "is there a comma missing before it?";
        }
        return null;
    }
}
