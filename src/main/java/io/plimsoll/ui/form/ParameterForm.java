package io.plimsoll.ui.form;

import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategyProvider.Parameter;
import io.plimsoll.balance.StrategySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What can be set of a strategy: a field for each parameter, with what it does and what is allowed. FX thread only. */
public final class ParameterForm extends VBox {
    private static final double GAP = 10;
    private static final double FIELD = 92;

    private final StrategyProvider strategy;
    private final Map<Parameter, NumberField> fields = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable StrategySpec> spec = new ReadOnlyObjectWrapper<>(this, "spec");

    /**
     * A form for a strategy.
     *
     * @param set what is set; the rest stands at its own value
     */
    public ParameterForm(StrategyProvider strategy, Map<String, Double> set) {
        super(GAP);
        this.strategy = strategy;
        for (Parameter parameter : strategy.parameters()) {
            NumberField field = new NumberField();
            field.setId("parameter-" + parameter.name());
            field.setAccessibleText(parameter.name() + ": " + parameter.meaning());
            field.setPrefWidth(FIELD);
            field.set(set.getOrDefault(parameter.name(), parameter.value()));
            field.check(parameter::allows, parameter.allowed());
            field.textProperty().addListener(observable -> read());
            fields.put(parameter, field);
            getChildren().add(row(parameter, field));
        }
        read();
    }

    private static VBox row(Parameter parameter, NumberField field) {
        Label name = new Label(parameter.name());
        name.getStyleClass().add("semibold");
        name.setLabelFor(field);
        HBox line = new HBox(GAP, name, field);
        line.setAlignment(Pos.CENTER_LEFT);
        Label meaning = new Label(parameter.meaning());
        meaning.getStyleClass().add("explanation");
        meaning.setWrapText(true);
        Label allowed = new Label();
        allowed.setId("allowed-" + parameter.name());
        allowed.setWrapText(true);
        allowed.textProperty()
                .bind(field.reasonProperty()
                        .map(reason -> parameter.name() + (reason.isEmpty() ? ": " + parameter.allowed() : " " + reason)
                                + "; " + Entered.text(parameter.value()) + " unless set"));
        allowed.getStyleClass().add("small");
        field.reasonProperty().subscribe(reason -> {
            allowed.getStyleClass().removeAll("muted", "trouble");
            allowed.getStyleClass().add(reason.isEmpty() ? "muted" : "trouble");
        });
        return new VBox(4, line, meaning, allowed);
    }

    private void read() {
        Map<String, Double> set = new LinkedHashMap<>();
        for (Map.Entry<Parameter, NumberField> each : fields.entrySet()) {
            Double value = each.getValue().valueProperty().get();
            if (value == null) {
                spec.set(null);
                return;
            }
            if (value != each.getKey().value()) {
                set.put(each.getKey().name(), value);
            }
        }
        spec.set(new StrategySpec(strategy.name(), set));
    }

    /** Puts everything back to its own value. */
    public void unset() {
        fields.forEach((parameter, field) -> field.set(parameter.value()));
    }

    /** The strategy as it is filled in, with nothing set that is as it would be unset; {@code null} while something is not allowed. */
    public ReadOnlyObjectProperty<@Nullable StrategySpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    /** Its fields, in order. */
    public List<NumberField> fields() {
        return List.copyOf(fields.values());
    }
}
