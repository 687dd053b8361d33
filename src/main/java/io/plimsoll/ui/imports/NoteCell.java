package io.plimsoll.ui.imports;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A sentence as wide as the list, on as many lines as it takes. FX thread only. */
final class NoteCell extends ListCell<String> {
    NoteCell() {
        getStyleClass().add("note");
        setWrapText(true);
        // Any width will do: the list's own is what it gets.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String note, boolean empty) {
        super.updateItem(note, empty);
        setText(empty ? null : note);
    }
}
