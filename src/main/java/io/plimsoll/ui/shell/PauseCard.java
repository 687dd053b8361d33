package io.plimsoll.ui.shell;

import io.plimsoll.ui.form.NumberField;
import io.plimsoll.ui.run.PauseRule;
import io.plimsoll.ui.work.Wording;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Asks when the clock is to stop by itself. FX thread only. */
final class PauseCard {
    private static final double GUTTER = 14;
    private static final double WIDTH = 110;

    private final NumberField at = field("pauseAtField", "The time to pause at");
    private final NumberField queue = field("pauseQueueField", "More tasks waiting than");
    private final CheckBox overloaded = new CheckBox("An agent has more tasks than its capacity");
    private final PopOver popOver = new PopOver();
    private final Consumer<PauseRule> apply;

    /** {@code now}: the time; {@code unit}: of times, as it is written; {@code apply}: gets what was chosen. */
    PauseCard(PauseRule inForce, double now, String unit, Consumer<PauseRule> apply) {
        this.apply = apply;
        at.check(time -> time > now, "later than the present " + Wording.number(now));
        queue.check(
                count -> count >= 0 && count == Math.rint(count) && count < Integer.MAX_VALUE, "a whole number from 0");
        if (inForce.at() < Double.POSITIVE_INFINITY) {
            at.set(inForce.at());
        }
        if (inForce.queue() < Integer.MAX_VALUE) {
            queue.set(inForce.queue());
        }
        overloaded.setId("pauseOverloadCheck");
        overloaded.setSelected(inForce.overloaded());
        Label title = new Label("Pause when");
        title.getStyleClass().add("sentence");
        GridPane grid = new GridPane(GUTTER, GUTTER / 2);
        grid.addRow(0, new Label("the time is"), at, new Label(unit));
        grid.addRow(1, new Label("there wait more than"), queue, new Label("tasks"));
        grid.add(overloaded, 0, 2, 3, 1);
        VBox box = new VBox(GUTTER, title, grid, reason(), buttons());
        box.setPadding(new Insets(GUTTER));
        popOver.setContentNode(box);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setDetachable(false);
        popOver.setOnShown(event -> at.requestFocus());
    }

    void show(Node owner) {
        popOver.show(owner);
    }

    private static NumberField field(String id, String what) {
        NumberField field = new NumberField();
        field.setId(id);
        field.setOptional(true);
        field.setAccessibleText(what);
        field.setPrefWidth(WIDTH);
        return field;
    }

    private Label reason() {
        Label reason = new Label();
        reason.setId("pauseReason");
        reason.getStyleClass().add("trouble");
        reason.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> at.isRight() ? what("Tasks", queue) : what("The time", at),
                        at.reasonProperty(),
                        queue.reasonProperty()));
        reason.visibleProperty().bind(reason.textProperty().isNotEmpty());
        reason.managedProperty().bind(reason.visibleProperty());
        return reason;
    }

    private static String what(String subject, NumberField field) {
        return field.isRight() ? "" : subject + " " + field.reasonProperty().get();
    }

    private HBox buttons() {
        Button set = new Button("Apply");
        set.setId("applyPauseButton");
        set.getStyleClass().add("primary");
        set.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !at.isRight() || !queue.isRight(), at.reasonProperty(), queue.reasonProperty()));
        set.setOnAction(event -> choose(chosen()));
        at.setOnAction(event -> set.fire());
        queue.setOnAction(event -> set.fire());
        Button never = new Button("Never");
        never.setId("neverPauseButton");
        never.getStyleClass().add("quiet");
        never.setOnAction(event -> choose(PauseRule.NEVER));
        return new HBox(GUTTER / 2, set, never);
    }

    private PauseRule chosen() {
        Double time = at.valueProperty().get();
        Double count = queue.valueProperty().get();
        return new PauseRule(
                time == null ? PauseRule.NEVER.at() : time,
                count == null ? PauseRule.NEVER.queue() : count.intValue(),
                overloaded.isSelected());
    }

    private void choose(PauseRule rule) {
        popOver.hide();
        apply.accept(rule);
    }
}
