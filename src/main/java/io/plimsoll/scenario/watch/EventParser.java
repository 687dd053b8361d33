package io.plimsoll.scenario.watch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.plimsoll.scenario.JsonWords;
import io.plimsoll.scenario.Words;
import io.plimsoll.sim.model.Bounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes an event of a line. Keys that it does not know are passed over, whatever stands there. */
final class EventParser {
    /** How long a name may be, in UTF-16 units. */
    static final int NAME_LENGTH = 200;
    /** How deep a line may nest: what nests is passed over. */
    static final int DEPTH = 64;

    private static final int NUMBER_LENGTH = 100;
    private static final List<String> EVENTS = List.of("agent", "arrived", "assigned", "completed");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // The parser's own table of keys is shared by all lines, and one with colliding keys upsets it for the
            // next.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(NUMBER_LENGTH)
                    .build())
            .build();

    private final TimeAxis axis;
    /** Whether times are timestamps; {@code null} before the first. */
    private @Nullable Boolean stamped;

    EventParser(TimeAxis axis) {
        this.axis = axis;
    }

    /** What the line says, as far as it is looked at. */
    private static final class Said {
        int column = 1;

        @Nullable Double number;

        @Nullable String timestamp;

        @Nullable String event;

        @Nullable String task;

        @Nullable String agent;

        @Nullable String role;

        @Nullable Double effort;

        FleetEvent.@Nullable Status status;
    }

    /** Ends the reading of a line. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;
        private final int column;
        private final Oddity why;

        Unfit(int column, Oddity why, String words) {
            super(words, null, false, false);
            this.column = column;
            this.why = why;
        }

        Unfit(int column, String words) {
            this(column, Oddity.UNREADABLE, words);
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }

    EventLine parse(long line, String text) {
        try (JsonParser json = FACTORY.createParser(text)) {
            return event(line, read(json));
        } catch (Unfit e) {
            return new UnfitLine(line, e.column, e.why, e.words());
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            return new UnfitLine(line, at == null ? 1 : Math.max(1, at.getColumnNr()), Oddity.UNREADABLE, syntax(e));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static String syntax(JsonProcessingException e) {
        String words = JsonWords.of(e, "line");
        return words.substring(0, Math.min(words.length(), 160));
    }

    private static Said read(JsonParser json) throws IOException, Unfit {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new Unfit(
                    column(json), "a line should be a JSON object, like {\"time\": 0, \"event\": \"arrived\", …}");
        }
        Said said = new Said();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "time" -> time(json, said);
                case "event" -> {
                    once(json, key, said.event);
                    said.column = column(json);
                    said.event = name(json, key);
                }
                case "task" -> said.task = name(json, key, said.task);
                case "agent" -> said.agent = name(json, key, said.agent);
                case "role" -> said.role = name(json, key, said.role);
                case "effort" -> {
                    once(json, key, said.effort);
                    said.effort = effort(json);
                }
                case "status" -> {
                    once(json, key, said.status);
                    said.status = status(json);
                }
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw new Unfit(column(json), "there is text after the object: each event stands on a line of its own");
        }
        return said;
    }

    private static void once(JsonParser json, String key, @Nullable Object before) throws Unfit {
        if (before != null) {
            throw new Unfit(column(json), "the key " + Words.quoted(key) + " stands there twice");
        }
    }

    private static int column(JsonParser json) {
        JsonLocation at = json.currentTokenLocation();
        return Math.max(1, at.getColumnNr());
    }

    private static void time(JsonParser json, Said said) throws IOException, Unfit {
        once(json, "time", said.number != null ? said.number : said.timestamp);
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            said.timestamp = json.getText();
        } else {
            said.number = number(json, "time");
        }
    }

    private static double effort(JsonParser json) throws IOException, Unfit {
        double effort = number(json, "effort");
        if (!(effort > 0)) {
            throw new Unfit(column(json), "\"effort\" should be above 0 and at most 1e12");
        }
        return effort;
    }

    private static double number(JsonParser json, String key) throws IOException, Unfit {
        if (!json.currentToken().isNumeric()) {
            throw new Unfit(
                    column(json),
                    Words.quoted(key) + " should be a number" + (key.equals("time") ? " or a timestamp" : ""));
        }
        double value = json.getDoubleValue() + 0.0; // −0 becomes 0
        if (!(value >= 0 && value <= Bounds.TIME)) {
            throw new Unfit(column(json), Words.quoted(key) + " should be from 0 to 1e12");
        }
        return value;
    }

    private static String name(JsonParser json, String key, @Nullable String before) throws IOException, Unfit {
        once(json, key, before);
        return name(json, key);
    }

    private static String name(JsonParser json, String key) throws IOException, Unfit {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new Unfit(column(json), Words.quoted(key) + " should be a text");
        }
        String text = json.getText();
        if (text.isEmpty() || text.length() > NAME_LENGTH) {
            throw new Unfit(column(json), Words.quoted(key) + " should have from 1 to " + NAME_LENGTH + " characters");
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new Unfit(column(json), Words.quoted(key) + " has half a character in it");
        }
        return text;
    }

    private static FleetEvent.Status status(JsonParser json) throws IOException, Unfit {
        String word = name(json, "status");
        for (FleetEvent.Status status : FleetEvent.Status.values()) {
            if (status.key().equals(word.toLowerCase(Locale.ROOT))) {
                return status;
            }
        }
        throw new Unfit(
                column(json),
                Oddity.UNKNOWN,
                "status " + Words.quoted(word) + " is not known: there is idle, working, stopped");
    }

    private EventLine event(long line, Said said) throws Unfit {
        String event = said.event;
        if (event == null) {
            throw new Unfit(1, "the key \"event\" is missing");
        }
        if (!EVENTS.contains(event)) {
            String hint = Words.didYouMean(event, EVENTS);
            throw new Unfit(
                    said.column,
                    Oddity.UNKNOWN,
                    "event " + Words.quoted(event) + " is not known"
                            + (hint == null ? ": there is " + String.join(", ", EVENTS) : "; " + hint));
        }
        // Looked at last, so that no line that is passed over says when the clock begins.
        return switch (event) {
            case "agent" -> {
                String agent = need(said.agent, "agent", event);
                yield new FleetEvent.Agent(line, when(said), agent, said.role, said.status);
            }
            case "arrived" -> {
                String task = need(said.task, "task", event);
                String role = need(said.role, "role", event);
                yield new FleetEvent.Arrived(line, when(said), task, role, said.effort);
            }
            case "assigned" -> {
                String task = need(said.task, "task", event);
                String agent = need(said.agent, "agent", event);
                yield new FleetEvent.Assigned(line, when(said), task, agent);
            }
            default -> {
                String task = need(said.task, "task", event);
                yield new FleetEvent.Completed(line, when(said), task, said.agent);
            }
        };
    }

    private static String need(@Nullable String value, String key, String event) throws Unfit {
        if (value == null) {
            throw new Unfit(1, "the key " + Words.quoted(key) + " is missing, which " + event + " events need");
        }
        return value;
    }

    private double when(Said said) throws Unfit {
        Double number = said.number;
        String timestamp = said.timestamp;
        if (number == null && timestamp == null) {
            throw new Unfit(1, "the key \"time\" is missing");
        }
        boolean stamps = timestamp != null;
        if (stamped != null && stamped != stamps) {
            throw new Unfit(
                    1,
                    stamps
                            ? "the time is a timestamp, and the times before were numbers"
                            : "the time is a number, and the times before were timestamps");
        }
        double time = number != null ? number : 0;
        if (timestamp != null) {
            try {
                time = axis.at(timestamp);
            } catch (DateTimeException | ArithmeticException e) {
                throw new Unfit(1, Words.quoted(timestamp) + " is no timestamp; write it like 2026-01-05T09:00:00Z");
            }
            if (time > Bounds.TIME) {
                throw new Unfit(1, "the time lies more than 1e12 after the first");
            }
        }
        stamped = stamps;
        return time;
    }

    /** The calendar time of 0, or {@code null} if there is none, or nothing was read yet. */
    @Nullable LocalDateTime startsAt() {
        return axis.startsAt();
    }
}
