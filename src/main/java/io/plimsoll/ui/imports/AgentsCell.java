package io.plimsoll.ui.imports;

import io.plimsoll.sim.model.Bounds;
import io.plimsoll.ui.form.NumberField;
import java.util.function.ObjIntConsumer;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** How many agents a role gets, to be written over: Enter, or going elsewhere, takes it. FX thread only. */
final class AgentsCell extends TableCell<RoleRow, RoleRow> {
    private final NumberField field = new NumberField();
    private final ObjIntConsumer<String> change;

    AgentsCell(ObjIntConsumer<String> change) {
        this.change = change;
        field.check(
                number -> number >= 0 && number <= Bounds.AGENTS && number == Math.rint(number),
                "a whole number from 0 to " + Bounds.AGENTS);
        field.getStyleClass().add("in-cell");
        field.setOnAction(event -> take());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
    }

    private void take() {
        RoleRow row = getItem();
        Double number = field.valueProperty().get();
        if (row != null && number != null && number.intValue() != row.agents()) {
            change.accept(row.name(), number.intValue());
        }
    }

    @Override
    protected void updateItem(@Nullable RoleRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        if (!field.isFocused() || !isShowing(row)) {
            field.set(row.agents());
        }
        field.setId("agents-" + row.name());
        field.setAccessibleText("Agents of " + row.name());
        setGraphic(field);
    }

    /** Whether this cell is written in for that role now. */
    private boolean isShowing(RoleRow row) {
        return ("agents-" + row.name()).equals(field.getId());
    }
}
