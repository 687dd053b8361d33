package io.plimsoll.scenario;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.plimsoll.scenario.Node.Member;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into a tree that knows its places. What JSON itself forbids ends the reading; repeated keys, NaN and Infinity, halves of
 * characters and text after the end are reported and passed over. Nothing is bound here, so one reader does for every kind of file.
 */
final class TreeReader {
    /** How deep a file may nest; the format needs six. */
    static final int DEPTH = 64;
    /** How long a number may be, in characters. */
    static final int NUMBER_LENGTH = 1_000;
    /** How long a text may be, in UTF-16 units. */
    static final int TEXT_LENGTH = 1_000_000;
    /** How long a key may be. */
    static final int KEY_LENGTH = 10_000;
    /** What a token costs in memory at most, with the file that it stands in. */
    private static final long TOKEN_BYTES = 160;
    /** How many tokens a file may have: enough for a million tasks; fewer where there is not the memory for them. */
    static final long TOKENS = Math.min(12_000_000, Runtime.getRuntime().maxMemory() / TOKEN_BYTES);

    /** How many keys are kept once. */
    private static final int KEYS = 500;
    /** Beyond this a double skips whole numbers. */
    private static final double EXACT = 0x1p53;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // The parser's own table of keys is shared by all files, and one with colliding keys upsets it for the
            // next.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    // One more than is checked here, so that our own words are used.
                    .maxNestingDepth(DEPTH + 1)
                    .maxNumberLength(NUMBER_LENGTH)
                    .maxStringLength(TEXT_LENGTH)
                    .maxNameLength(KEY_LENGTH)
                    .maxTokenCount(TOKENS)
                    .build())
            .build();

    private final JsonParser parser;
    private final Problems problems;
    private final Map<String, String> keys = new HashMap<>();
    /** Texts are read when they are asked for, numbers when the parser steps on: this tells which of them was too long. */
    private boolean inText;

    private TreeReader(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The root, or {@code null} if the bytes are not JSON; then a problem says why. */
    static @Nullable Node read(byte[] bytes, Problems problems) {
        if (!JsonText.check(bytes, problems)) {
            return null;
        }
        int start = JsonText.start(bytes);
        ByteArrayInputStream in = new ByteArrayInputStream(bytes, start, bytes.length - start);
        try (JsonParser parser = FACTORY.createParser(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new TreeReader(parser, problems).document();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private @Nullable Node document() throws IOException {
        Node root = null;
        try {
            if (parser.nextToken() == null) {
                problems.error(Place.root(1, 1), "the file is empty");
                return null;
            }
            JsonLocation at = parser.currentTokenLocation();
            root = value(Place.root(at.getLineNr(), at.getColumnNr()), 1);
            if (parser.nextToken() != null) {
                JsonLocation after = parser.currentTokenLocation();
                problems.error(Place.root(after.getLineNr(), after.getColumnNr()), "there is text after the end");
            }
        } catch (TooDeep e) {
            problems.error(e.place, "objects and arrays are nested more than " + DEPTH + " deep");
            return null;
        } catch (JacksonException e) {
            JsonLocation start = parser.currentTokenLocation();
            if (e instanceof StreamConstraintsException limit) {
                SyntaxProblem.reportLimit(limit, start, inText, problems);
            } else {
                SyntaxProblem.report(e, parser, root != null, problems);
            }
        }
        return root;
    }

    private Node value(Place place, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (depth > DEPTH && token.isStructStart()) {
            throw new TooDeep(place);
        }
        return switch (token) {
            case START_OBJECT -> object(place, depth);
            case START_ARRAY -> array(place, depth);
            case VALUE_STRING -> new Node.Text(place, whole(place, text()));
            case VALUE_TRUE -> new Node.Bool(place, true);
            case VALUE_FALSE -> new Node.Bool(place, false);
            case VALUE_NULL -> new Node.Null(place);
            default -> number(place, parser.getText());
        };
    }

    private String text() throws IOException {
        inText = true;
        String text = parser.getText();
        inText = false;
        return text;
    }

    private Node object(Place place, int depth) throws IOException {
        List<Member> members = new ArrayList<>(4);
        Map<String, Member> byKey = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = shared(parser.currentName());
            JsonLocation keyAt = parser.currentTokenLocation();
            parser.nextToken();
            JsonLocation at = parser.currentTokenLocation();
            Node value = value(place.member(key, at.getLineNr(), at.getColumnNr()), depth + 1);
            Member member = new Member(key, keyAt.getLineNr(), keyAt.getColumnNr(), value);
            whole(member.place(), key);
            Member first = byKey.putIfAbsent(key, member);
            if (first == null) {
                members.add(member);
            } else {
                problems.error(
                        member.place(),
                        "duplicate key " + Words.quoted(key),
                        "it already stands at " + first.place().words());
            }
        }
        return new Node.Obj(place, List.copyOf(members));
    }

    /** The keys of a file are mostly the same few words: one copy of each will do. */
    private String shared(String key) {
        String known = keys.get(key);
        if (known == null && keys.size() < KEYS) {
            keys.put(key, key);
        }
        return known == null ? key : known;
    }

    private Node array(Place place, int depth) throws IOException {
        List<Node> items = new ArrayList<>(4);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonLocation at = parser.currentTokenLocation();
            items.add(value(place.item(items.size(), at.getLineNr(), at.getColumnNr()), depth + 1));
        }
        return new Node.Arr(place, List.copyOf(items));
    }

    private Node number(Place place, String text) throws IOException {
        if (text.length() > NUMBER_LENGTH) { // the parser looks only when it makes a number of it
            problems.error(place, "a number is longer than " + NUMBER_LENGTH + " characters");
            return new Node.Num(place, Double.NaN, null);
        }
        double value;
        try {
            value = Double.parseDouble(text) + 0.0; // −0 becomes 0
        } catch (NumberFormatException e) {
            value = Double.NaN; // INF, another spelling that the parser knows
        }
        if (parser.isNaN()) {
            problems.error(place, text + " is not a number that a file can hold");
            return new Node.Num(place, Double.NaN, null);
        }
        return new Node.Num(place, value, Math.abs(value) > EXACT ? exact(text) : null);
    }

    private static @Nullable BigDecimal exact(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null; // an exponent beyond an int: no whole number that anything here takes
        }
    }

    /** Half of a surrogate pair is no character: it could not be written again. */
    private String whole(Place place, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    problems.error(place, String.format("half a character in the text: \\u%04x", (int) text.charAt(i)));
                    return text.substring(0, i);
                }
                i++;
            }
        }
        return text;
    }

    /** Ends the reading of a nesting bomb. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Place place;

        TooDeep(Place place) {
            super(null, null, false, false);
            this.place = place;
        }
    }
}
