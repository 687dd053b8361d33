package io.plimsoll.ui.form;

import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/** A strategy's rule in one sentence, and what can be set of it. FX thread only. */
public final class StrategyCard {
    private static final double GUTTER = 14;
    private static final double WIDTH = 320;

    private final StrategyProvider strategy;
    private final StrategySpec inForce;
    private final Consumer<StrategySpec> apply;
    private @Nullable Consumer<StrategySpec> add;
    private final PopOver popOver = new PopOver();

    /** {@code apply}: gets the strategy with what was set. */
    public StrategyCard(StrategyProvider strategy, StrategySpec inForce, Consumer<StrategySpec> apply) {
        this.strategy = strategy;
        this.inForce = inForce;
        this.apply = apply;
    }

    /** Offers to add what was set beside what is there. */
    public StrategyCard orAdd(Consumer<StrategySpec> another) {
        add = another;
        return this;
    }

    /** Shows it under a node. */
    public void show(Node owner) {
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
        set.setOnAction(event -> set(form, apply));
        for (NumberField field : form.fields()) {
            field.setOnAction(event -> {
                if (!set.isDisabled()) {
                    set(form, apply);
                }
            });
        }
        Button unset = new Button("Use defaults");
        unset.setId("defaultParametersButton");
        unset.getStyleClass().add("quiet");
        unset.setOnAction(event -> form.unset());
        HBox buttons = new HBox(GUTTER / 2, set, unset);
        Consumer<StrategySpec> another = add;
        if (another != null) {
            Button beside = new Button("Add as another");
            beside.setId("addParametersButton");
            beside.disableProperty().bind(set.disableProperty());
            beside.setOnAction(event -> set(form, another));
            buttons.getChildren().add(1, beside);
        }
        return buttons;
    }

    private void set(ParameterForm form, Consumer<StrategySpec> act) {
        StrategySpec spec = form.specProperty().get();
        if (spec != null) {
            popOver.hide();
            act.accept(spec);
        }
    }
}
