package io.plimsoll.ui.board;

import io.plimsoll.ui.work.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The usual states as chips with their counts, and all of them in a box; both choose the same. FX thread only. */
final class StateChips {
    private static final List<TaskGroup> USUAL = List.of(
            TaskGroup.ALL,
            TaskGroup.WAITING,
            TaskGroup.ASSIGNED,
            TaskGroup.IN_PROGRESS,
            TaskGroup.BLOCKED,
            TaskGroup.DONE);

    private final Map<TaskGroup, ToggleButton> chips = new EnumMap<>(TaskGroup.class);

    /** Puts the chips into a row, as many as fit, and ties them to the box. */
    void install(HBox into, ComboBox<TaskGroup> box) {
        into.setMinWidth(0);
        into.widthProperty().addListener(property -> fit(into));

        for (TaskGroup group : USUAL) {
            ToggleButton chip = new ToggleButton(group.label());
            chip.getStyleClass().add("chip");
            chip.setId("chip-" + group);
            chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
            chip.setOnAction(event -> {
                box.setValue(group);
                chip.setSelected(true);
            });
            chips.put(group, chip);
            into.getChildren().add(chip);
        }
        box.setCellFactory(list -> new GroupCell());
        box.setButtonCell(new GroupCell());
        box.getItems().setAll(TaskGroup.values());
        box.valueProperty()
                .addListener((property, before, now) -> chips.forEach((g, chip) -> chip.setSelected(g == now)));
        box.setValue(TaskGroup.ALL);
    }

    void counts(TaskRows rows) {
        chips.forEach((group, chip) -> {
            long count = rows.count(group);
            chip.setText(group.label() + " " + Wording.count(count));
            boolean needed = count > 0 || group == TaskGroup.ALL || chip.isSelected();
            chip.setManaged(needed);
            if (chip.getParent() instanceof HBox row) {
                fit(row);
            }
        });
    }

    /** Hides those for which there is no room; the box has them all. */
    private void fit(HBox row) {
        double left = row.getWidth();
        for (ToggleButton chip : chips.values()) {
            if (chip.isManaged()) {
                left -= chip.prefWidth(-1);
            }
            chip.setVisible(chip.isManaged() && left >= 0);
            left -= chip.isManaged() ? row.getSpacing() : 0;
        }
    }

    private static final class GroupCell extends ListCell<TaskGroup> {
        @Override
        protected void updateItem(@Nullable TaskGroup group, boolean empty) {
            super.updateItem(group, empty);
            setText(empty || group == null ? "" : group.label());
        }
    }
}
