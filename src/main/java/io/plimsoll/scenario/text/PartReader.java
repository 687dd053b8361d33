package io.plimsoll.scenario.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.plimsoll.scenario.text.Part.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where each value of a text stands. Takes what the scenario reader takes as JSON; whether it is a scenario is not asked here. */
final class PartReader {
    private static final int DEPTH = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;

    private PartReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The value that the text is, or {@code null} if it is not JSON. */
    static @Nullable Part read(String text) {
        // A reader, so that offsets count characters.
        try (JsonParser parser = FACTORY.createParser(new StringReader(text))) {
            if (parser.nextToken() == null) {
                return null;
            }
            Part root = new PartReader(parser).value();
            return parser.nextToken() == null ? root : null;
        } catch (JacksonException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private int at() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int behind() {
        return (int) parser.currentLocation().getCharOffset();
    }

    private Part value() throws IOException {
        int start = at();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(start);
            case START_ARRAY -> array(start);
            case VALUE_STRING -> {
                String words = parser.getText(); // read to its end only when it is asked for
                yield new Part(Kind.TEXT, start, behind(), List.of(), List.of(), words);
            }
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> written(Kind.WORD, start);
            default -> written(Kind.NUMBER, start);
        };
    }

    private Part written(Kind kind, int start) throws IOException {
        String words = parser.getText();
        return new Part(kind, start, start + words.length(), List.of(), List.of(), words);
    }

    private Part object(int start) throws IOException {
        List<Part.Member> members = new ArrayList<>(4);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyAt = at();
            parser.nextToken();
            members.add(new Part.Member(key, keyAt, value()));
        }
        return new Part(Kind.OBJECT, start, behind(), List.copyOf(members), List.of(), "");
    }

    private Part array(int start) throws IOException {
        List<Part> items = new ArrayList<>(4);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Part(Kind.ARRAY, start, behind(), List.of(), List.copyOf(items), "");
    }
}
