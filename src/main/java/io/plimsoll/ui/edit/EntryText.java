package io.plimsoll.ui.edit;

import io.plimsoll.scenario.text.SourceText;
import io.plimsoll.scenario.text.Splice;
import org.jspecify.annotations.Nullable;

/** One agent or one task as a form fills it in; forms write nothing but JSON, so it always is some. FX thread only, but free of the toolkit. */
final class EntryText extends EditedText {
    private final Runnable changed;
    private SourceText text;

    /**
     * An entry to begin with.
     *
     * @param json an object
     * @param changed is told of each change
     */
    EntryText(String json, Runnable changed) {
        text = SourceText.of(json);
        this.changed = changed;
    }

    @Override
    String mark() {
        return "run-";
    }

    @Override
    SourceText source() {
        return text;
    }

    @Override
    SourceText shape() {
        return text;
    }

    @Override
    boolean isReadable() {
        return true;
    }

    @Override
    void edit(String what, @Nullable String key, Splice splice) {
        if (!splice.isNothing()) {
            text = SourceText.of(splice.apply(text.text()));
            changed.run();
        }
    }
}
