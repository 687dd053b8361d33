package io.plimsoll.ui.board;

import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.work.Wording;
import java.util.function.BooleanSupplier;
import java.util.function.ObjIntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Minus, the number of agents that a role generates, plus; of a watched fleet only how many agents it has. FX thread only. */
final class StepperCell extends TableCell<RoleFigure, RoleFigure> {
    private final Button fewer = new Button("−");
    private final Label count = new Label();
    private final Button more = new Button("+");
    private final HBox stepper = new HBox(fewer, count, more);
    private final HBox line = new HBox(stepper);
    private final Label agents = new Label();
    private final HBox plainLine = new HBox(agents);
    private final BooleanSupplier watched;

    StepperCell(ObjIntConsumer<RoleFigure> change, BooleanSupplier watched) {
        this.watched = watched;
        plainLine.setAlignment(Pos.CENTER_RIGHT);
        stepper.getStyleClass().add("stepper");
        stepper.setMinWidth(USE_PREF_SIZE);
        count.setMinWidth(USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_RIGHT);
        fewer.setOnAction(event -> change.accept(getItem(), -1));
        more.setOnAction(event -> change.accept(getItem(), 1));
        fewer.setTooltip(new Tooltip("One agent fewer (−): the last one finishes what it has begun and leaves"));
        more.setTooltip(new Tooltip("One agent more (+)"));
    }

    @Override
    protected void updateItem(@Nullable RoleFigure role, boolean empty) {
        super.updateItem(role, empty);
        if (empty || role == null) {
            setGraphic(null);
            return;
        }
        if (watched.getAsBoolean()) {
            agents.setText(Wording.count(role.agents()));
            setGraphic(plainLine);
            return;
        }
        count.setText(Wording.count(role.generated()));
        fewer.setDisable(role.generated() == 0);
        fewer.setId("fewer-" + role.name());
        more.setId("more-" + role.name());
        fewer.setAccessibleText("One " + role.name() + " agent fewer");
        more.setAccessibleText("One " + role.name() + " agent more");
        setGraphic(line);
    }
}
