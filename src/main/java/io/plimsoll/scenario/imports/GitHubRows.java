package io.plimsoll.scenario.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.plimsoll.scenario.JsonWords;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Issues as GitHub's interface lists them: an array of objects, or several arrays one after another, as pages are saved. Read as a stream; what is
 * not used is passed over. Pull requests, which that list has too, are no tasks.
 *
 * <p>An issue is a task that arrives when it was created. What it took is written nowhere; its effort is the time from opening to closing, which has
 * its wait in it, and for those that are open the median of the others.
 */
final class GitHubRows implements Rows {
    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "label",
            "labels",
            "assignee",
            "milestone",
            "state",
            "created_at",
            "closed_at",
            "open-time");
    private static final int LABEL = 2;
    private static final int LABELS = 3;
    private static final int CREATED = 7;
    private static final int CLOSED = 8;
    private static final int OPEN = 9;

    private static final String UNREADABLE = ": this is not JSON: its characters cannot be read; save it as UTF-8";

    private final String file;
    private final JsonParser json;
    private boolean inArray;
    private long entries;

    GitHubRows(InputStream in, String file) throws IOException, ImportException {
        this.file = file;
        try {
            json = new JsonFactory().createParser(in);
        } catch (CharConversionException e) {
            throw new ImportException(file + ":1:1" + UNREADABLE);
        }
        json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Usual usual() {
        return new Usual(
                false,
                ImportOptions.DEFAULT_ROLE,
                List.of(),
                List.of("labels"),
                List.of("created_at"),
                ArrivalReading.Kind.TIMESTAMPS,
                List.of("open-time"),
                true,
                List.of("number"),
                List.of("title"),
                List.of(),
                List.of(),
                Set.of("open-time"));
    }

    @Override
    public List<String> notes() {
        return List.of("open-time is from created_at to closed_at: it has the wait for somebody in it");
    }

    /** By its number: all of them may be on one line. */
    @Override
    public Place place() {
        return new Place("entry", "entries");
    }

    @Override
    public @Nullable Row next() throws IOException, ImportException {
        try {
            JsonToken token = json.nextToken();
            while (token == JsonToken.START_ARRAY && !inArray || token == JsonToken.END_ARRAY && inArray) {
                inArray = token == JsonToken.START_ARRAY;
                token = json.nextToken();
            }
            if (token == null) {
                return null;
            }
            JsonLocation place = json.currentTokenLocation();
            if (!inArray) {
                throw new ImportException(file + ":" + place.getLineNr() + ":" + place.getColumnNr()
                        + ": this is no list of issues; it should be an array of objects");
            }
            entries++;
            if (token != JsonToken.START_OBJECT) {
                json.skipChildren();
                return Row.unfit(entries, "it is no object");
            }
            return issue(entries);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation() == null ? json.currentLocation() : e.getLocation();
            throw new ImportException(
                    file + ":" + place.getLineNr() + ":" + place.getColumnNr() + ": " + JsonWords.of(e, "file"));
        } catch (CharConversionException e) {
            JsonLocation place = json.currentLocation();
            throw new ImportException(file + ":" + place.getLineNr() + ":" + place.getColumnNr() + UNREADABLE);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private Row issue(long entry) throws IOException {
        String[] values = new String[COLUMNS.size()];
        Arrays.fill(values, "");
        boolean pull = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            pull |= key.equals("pull_request") && value != JsonToken.VALUE_NULL;
            switch (key) {
                case "labels" -> labels(values);
                case "assignee" -> values[COLUMNS.indexOf(key)] = inside("login");
                case "milestone" -> values[COLUMNS.indexOf(key)] = inside("title");
                default -> {
                    int column = COLUMNS.indexOf(key);
                    if (value.isScalarValue() && column >= 0 && column != OPEN && value != JsonToken.VALUE_NULL) {
                        values[column] = json.getText();
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
        if (pull) {
            return Row.unfit(entry, "it is a pull request");
        }
        values[OPEN] = Timestamps.between(values[CREATED], values[CLOSED]);
        return new Row(entry, List.of(values));
    }

    /** Objects with a name each, or names alone. */
    private void labels(String[] values) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        List<String> names = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String name = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : inside("name");
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        values[LABEL] = names.isEmpty() ? "" : names.getFirst();
        values[LABELS] = String.join(RoleReading.BETWEEN, names);
    }

    /** A text of the object that begins here; empty if there is none. */
    private String inside(String wanted) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return "";
        }
        String found = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING && key.equals(wanted)) {
                found = json.getText();
            } else {
                json.skipChildren();
            }
        }
        return found;
    }
}
