package io.plimsoll.ui.compare;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A link that opens its row on the Board. FX thread only. */
final class OpenCell extends TableCell<CompareRow, CompareRow> {
    private final Hyperlink link = new Hyperlink("to the Board ›");

    OpenCell(Consumer<CompareRow> open) {
        link.setOnAction(event -> {
            link.setVisited(false);
            CompareRow row = getItem();
            if (row != null) {
                open.accept(row);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable CompareRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : link);
        if (row != null) {
            link.setAccessibleText("Open " + row.name() + " on the Board");
        }
    }
}
