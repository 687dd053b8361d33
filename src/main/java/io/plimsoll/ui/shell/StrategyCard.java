package io.plimsoll.ui.shell;

import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.ui.form.NumberField;
import io.plimsoll.ui.form.ParameterForm;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** A strategy's rule in one sentence, and what can be set of it. FX thread only. */
final class StrategyCard {
    private static final double GUTTER = 14;
    private static final double WIDTH = 320;

    private final StrategyProvider strategy;
    private final StrategySpec inForce;
    private final Consumer<StrategySpec> apply;
    private final PopOver popOver = new PopOver();

    /** {@code apply}: gets the strategy with what was set. */
    StrategyCard(StrategyProvider strategy, StrategySpec inForce, Consumer<StrategySpec> apply) {
        this.strategy = strategy;
        this.inForce = inForce;
        this.apply = apply;
    }

    void show(Node owner) {
        Label title = new Label(strategy.title());
        title.getStyleClass().add("sentence");
        Label rule = new Label(strategy.rule());
        rule.setId("ruleLabel");
        rule.getStyleClass().add("explanation");
        VBox box = new VBox(GUTTER, new VBox(4, title, rule));
        box.setPadding(new Insets(GUTTER));
        box.setPrefWidth(WIDTH);
        popOver.setContentNode(box);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setDetachable(false);
        if (!strategy.parameters().isEmpty()) {
            ParameterForm form = new ParameterForm(strategy, inForce.parameters());
            box.getChildren().addAll(form, buttons(form));
            popOver.setOnShown(event -> form.fields().getFirst().requestFocus());
        }
        popOver.show(owner);
    }

    private HBox buttons(ParameterForm form) {
        StrategySpec before = form.specProperty().get();
        Button set = new Button("Apply");
        set.setId("applyParametersButton");
        set.getStyleClass().add("primary");
        set.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            StrategySpec spec = form.specProperty().get();
                            return spec == null || spec.equals(before);
                        },
                        form.specProperty()));
        set.setOnAction(event -> set(form));
        for (NumberField field : form.fields()) {
            field.setOnAction(event -> {
                if (!set.isDisabled()) {
                    set(form);
                }
            });
        }
        Button unset = new Button("Use defaults");
        unset.setId("defaultParametersButton");
        unset.getStyleClass().add("quiet");
        unset.setOnAction(event -> form.unset());
        return new HBox(GUTTER / 2, set, unset);
    }

    private void set(ParameterForm form) {
        StrategySpec spec = form.specProperty().get();
        if (spec != null) {
            popOver.hide();
            apply.accept(spec);
        }
    }
}
