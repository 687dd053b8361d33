package io.plimsoll.ui.board;

import io.plimsoll.ui.chart.RoleDot;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.work.Wording;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A role's colour, name, and how busy it is or that it needs somebody. FX thread only. */
final class RoleNameCell extends TableCell<RoleFigure, RoleFigure> {
    private final RoleDot dot = RoleDot.square(0);
    private final Label name = new Label();
    private final Label note = new Label();
    private final HBox line = new HBox(9, dot, name, note);

    RoleNameCell() {
        line.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(name.textProperty());
        name.textTruncatedProperty().addListener((property, before, cut) -> name.setTooltip(cut ? whole : null));
        note.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().add("small");
    }

    @Override
    protected void updateItem(@Nullable RoleFigure role, boolean empty) {
        super.updateItem(role, empty);
        if (empty || role == null) {
            setGraphic(null);
            return;
        }
        dot.setRole(role.number());
        name.setText(role.name());
        note.setText(
                role.needed() ? "needed" : Double.isNaN(role.utilisation()) ? "" : Wording.percent(role.utilisation()));
        note.getStyleClass().removeAll("muted", "trouble");
        note.getStyleClass().add(role.needed() ? "trouble" : "muted");
        setGraphic(line);
    }
}
