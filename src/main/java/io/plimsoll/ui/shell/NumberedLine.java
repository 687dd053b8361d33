package io.plimsoll.ui.shell;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A line of a file behind its number. FX thread only. */
final class NumberedLine extends ListCell<String> {
    private static final int SHOWN = 400;

    @Override
    protected void updateItem(@Nullable String line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setText(null);
            return;
        }
        String cut = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
        setText(String.format("%5d  %s", getIndex() + 1, cut.replace("\t", "    ")));
    }
}
