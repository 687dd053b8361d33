package io.plimsoll.ui.board;

import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.table.ChosenColumns;
import javafx.scene.control.TableView;

/** The columns of the Board's tables, remembered between starts. FX thread only. */
final class BoardColumns {
    private BoardColumns() {}

    static <R> ChosenColumns<R> of(TableView<R> table, Settings settings, String name) {
        String key = "columns." + name;
        return new ChosenColumns<>(table, settings.get(key), chosen -> settings.put(key, chosen));
    }
}
