package io.plimsoll.ui.edit;

import io.plimsoll.scenario.text.Part;
import io.plimsoll.scenario.text.SourceText;
import io.plimsoll.scenario.text.Splice;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An object in the text that a form is about. Reads it as it was when the text was JSON last, and changes it where it stands. FX thread only. */
class Place {
    private final EditedText edited;
    private final Supplier<String> pointer;
    private final List<String> order;
    private final Supplier<String> name;

    /**
     * An object.
     *
     * @param pointer where it is; it need not be there
     * @param order where among the others a key goes that is added
     * @param name of what is changed, for undo
     */
    Place(EditedText edited, Supplier<String> pointer, List<String> order, Supplier<String> name) {
        this.edited = edited;
        this.pointer = pointer;
        this.order = order;
        this.name = name;
    }

    /** The text. */
    SourceText text() {
        return edited.shape();
    }

    /** Where it is. */
    String pointer() {
        return pointer.get();
    }

    /** Where a key's value is. */
    String pointer(String key) {
        return pointer() + "/" + SourceText.escaped(key);
    }

    /** A key's value, or {@code null} if there is none. */
    @Nullable Part get(String key) {
        Part part = text().find(pointer());
        return part == null ? null : part.get(key);
    }

    /** The object that a key's value is. */
    Place in(String key, List<String> itsOrder) {
        return new Place(edited, () -> pointer(key), itsOrder, name);
    }

    /** Gives a key a value, or none for {@code null}. */
    void set(String key, @Nullable String json) {
        edit(
                "change " + key + words(),
                pointer(key),
                json == null ? edited.source().remove(pointer(key)) : splice(key, json));
    }

    /** The change that gives a key a value. */
    Splice splice(String key, String json) {
        return edited.source().set(pointer(), key, json, order);
    }

    /** Puts another object in its place. */
    void replace(String what, String json) {
        edit(what + words(), null, edited.source().replace(pointer(), json));
    }

    final void edit(String what, @Nullable String key, @Nullable Splice splice) {
        if (splice != null && edited.isReadable()) {
            edited.edit(what, key, splice);
        }
    }

    final String words() {
        String of = name.get();
        return of.isEmpty() ? "" : " of " + of;
    }

    final EditedText edited() {
        return edited;
    }
}
