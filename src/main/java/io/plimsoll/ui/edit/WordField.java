package io.plimsoll.ui.edit;

import io.plimsoll.scenario.text.Lexemes;
import io.plimsoll.scenario.text.Part;
import io.plimsoll.ui.form.Entered;
import java.util.Objects;
import java.util.OptionalDouble;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** A field for a text, a number or a list of names, each written as soon as it is typed, right or wrong. FX thread only. */
final class WordField extends FormField {
    private static final int LINES = 4;

    /** How what is typed is written. */
    enum Kind {
        /** A text; without one the key goes. */
        TEXT,
        /** A text that must be there, if only an empty one. */
        NAME,
        /** A long text. */
        LINES,
        /** A number. */
        NUMBER,
        /** Names with commas between them. */
        NAMES,
        /** Numbers with commas between them. */
        NUMBERS
    }

    private final Kind kind;
    private final TextInputControl input;

    /**
     * A field.
     *
     * @param usual what holds where nothing is typed
     */
    WordField(Place place, String key, Kind kind, String words, String usual, String help) {
        super(place, key);
        this.kind = kind;
        if (kind == Kind.LINES) {
            TextArea area = new TextArea();
            area.setWrapText(true);
            area.setPrefRowCount(LINES);
            input = area;
        } else {
            input = new TextField();
        }
        input.setPromptText(usual);
        lay(words, help, input);
        input.textProperty().addListener((property, before, typed) -> write(json(typed)));
    }

    private @Nullable String json(String typed) {
        return switch (kind) {
            case NAME -> Lexemes.text(typed);
            case TEXT, LINES -> typed.isEmpty() ? null : Lexemes.text(typed);
            case NUMBER -> typed.isBlank() ? null : number(typed);
            case NAMES -> typed.isBlank() ? null : NameList.json(typed, Lexemes::text);
            case NUMBERS -> typed.isBlank() ? null : NameList.json(typed, WordField::number);
        };
    }

    /** A number as JSON writes it; what is none, as a text, so that the reader can say so. */
    static String number(String typed) {
        String plain = typed.strip();
        if (Lexemes.isNumber(plain)) {
            return plain;
        }
        OptionalDouble number = Entered.number(plain);
        return number.isPresent() ? Entered.text(number.getAsDouble()) : Lexemes.text(plain);
    }

    @Override
    void show() {
        Part value = place().get(key());
        String written = value == null ? null : place().text().written(value);
        if (!Objects.equals(written, json(input.getText()))) {
            input.setText(value == null ? "" : words(value, Objects.requireNonNull(written)));
        }
    }

    private String words(Part value, String written) {
        return switch (value.kind()) {
            case TEXT, NUMBER -> value.words();
            case ARRAY -> kind == Kind.NAMES || kind == Kind.NUMBERS ? NameList.words(value, place().text()) : written;
            case OBJECT, WORD -> written;
        };
    }

    @Override
    Control control() {
        return input;
    }
}
