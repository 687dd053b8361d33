package io.plimsoll.ui.edit;

import java.util.function.ToLongFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A section, how many entries it has, and whether the reader finds anything wrong with them. FX thread only. */
final class SectionCell extends ListCell<Section> {
    private final ToLongFunction<Section> count;
    private final ToLongFunction<Section> troubles;
    private final Label name = new Label();
    private final Label trouble = new Label();
    private final Label number = new Label();
    private final HBox row;

    /** {@code count}: negative where there is nothing to count. */
    SectionCell(ToLongFunction<Section> count, ToLongFunction<Section> troubles) {
        this.count = count;
        this.troubles = troubles;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        trouble.getStyleClass().addAll("trouble", "small");
        number.getStyleClass().add("muted");
        row = new HBox(8, name, space, trouble, number);
        row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable Section section, boolean empty) {
        super.updateItem(section, empty);
        if (empty || section == null) {
            setGraphic(null);
            return;
        }
        long wrong = troubles.applyAsLong(section);
        long entries = count.applyAsLong(section);
        name.setText(section.title());
        trouble.setText(wrong == 0 ? "" : "● " + wrong);
        number.setText(entries < 0 ? "" : Long.toString(entries));
        setGraphic(row);
        setAccessibleText(
                section.title() + (entries < 0 ? "" : ", " + entries) + (wrong == 0 ? "" : ", " + wrong + " to mend"));
    }
}
