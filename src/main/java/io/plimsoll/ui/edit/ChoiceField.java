package io.plimsoll.ui.edit;

import io.plimsoll.scenario.text.Lexemes;
import io.plimsoll.scenario.text.Part;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import org.jspecify.annotations.Nullable;

/** A field for one of a few words, or for a name that is mostly one of those there are. FX thread only. */
final class ChoiceField extends FormField {
    private final ComboBox<String> box = new ComboBox<>();
    private final @Nullable String usual;
    private final Supplier<List<String>> names;

    private ChoiceField(
            Place place, String key, String words, @Nullable String usual, Supplier<List<String>> names, String help) {
        super(place, key);
        this.usual = usual;
        this.names = names;
        lay(words, help, box);
    }

    /**
     * One of a few words.
     *
     * @param usual the one that holds where the key is not there; {@code null}: it must be there
     */
    static ChoiceField of(
            Place place, String key, String words, @Nullable String usual, List<String> choices, String help) {
        ChoiceField field = new ChoiceField(place, key, words, usual, () -> choices, help);
        field.box.getItems().setAll(choices);
        field.box.valueProperty().addListener((property, before, now) -> field.chosen(now));
        return field;
    }

    /**
     * A name, typed or chosen.
     *
     * @param usual what holds where nothing is typed; {@code null}: it must be there, if only empty
     */
    static ChoiceField named(
            Place place, String key, String words, @Nullable String usual, Supplier<List<String>> names, String help) {
        ChoiceField field = new ChoiceField(place, key, words, usual, names, help);
        field.box.setEditable(true);
        field.box.setPromptText(usual == null ? "" : usual);
        field.box.setOnShowing(event -> field.list());
        field.box.getEditor().textProperty().addListener((property, before, typed) -> field.write(field.json(typed)));
        return field;
    }

    private void list() {
        List<String> all = names.get();
        if (!box.getItems().equals(all)) {
            String typed = box.getEditor().getText();
            box.getItems().setAll(all);
            if (!box.getEditor().getText().equals(typed)) {
                box.getEditor().setText(typed);
            }
        }
    }

    private @Nullable String json(String typed) {
        return typed.isEmpty() && usual != null ? null : Lexemes.text(typed);
    }

    private void chosen(@Nullable String word) {
        if (word != null) {
            write(word.equals(usual) ? null : Lexemes.text(word));
        }
    }

    @Override
    void show() {
        Part value = place().get(key());
        String words = value == null
                ? null
                : value.kind() == Part.Kind.TEXT || value.kind() == Part.Kind.NUMBER
                        ? value.words()
                        : place().text().written(value);
        if (box.isEditable()) {
            String typed = box.getEditor().getText();
            String written = value == null ? null : place().text().written(value);
            if (!Objects.equals(written, json(typed))) {
                box.getEditor().setText(words == null ? "" : words);
            }
        } else {
            box.setValue(words == null ? usual : words);
        }
    }

    @Override
    Control control() {
        return box;
    }
}
