package io.plimsoll.ui.edit;

import io.plimsoll.scenario.text.SourceText;
import io.plimsoll.scenario.text.Splice;
import org.jspecify.annotations.Nullable;

/** A text of JSON that forms show and change in places. FX thread only, but free of the toolkit. */
abstract class EditedText {
    /** What the ids of its fields begin with, so that no two parts of a window have the same. */
    abstract String mark();

    /** The text as it stands. */
    abstract SourceText source();

    /** The text as it was when it was JSON last: what forms show. */
    abstract SourceText shape();

    /** Whether the text is JSON, so that forms can change it. */
    abstract boolean isReadable();

    /**
     * Changes the text by a form.
     *
     * @param what in words, after "Undo"
     * @param key what the changes have in common that are undone together; {@code null}: none are
     */
    abstract void edit(String what, @Nullable String key, Splice splice);
}
