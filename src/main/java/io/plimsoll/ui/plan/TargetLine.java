package io.plimsoll.ui.plan;

import io.plimsoll.sim.model.Target;
import io.plimsoll.ui.form.NumberField;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A target to fill in: whose, what of it, and how much at most. FX thread only. */
final class TargetLine extends HBox {
    private static final String EVERY = "every role";
    private static final double MOST = 1e12;

    private final ComboBox<String> role = new ComboBox<>();
    private final ComboBox<Target.Measure> measure = new ComboBox<>();
    private final NumberField percentile = new NumberField();
    private final NumberField most = new NumberField();
    private final Label unit = new Label();
    private final String timeUnit;

    /**
     * A line with a target.
     *
     * @param number of the line, for its ids
     * @param changed told after every change
     * @param removed told when it is to go
     */
    TargetLine(int number, Target target, List<String> roles, String timeUnit, Runnable changed, Runnable removed) {
        super(8);
        this.timeUnit = timeUnit;
        setAlignment(Pos.CENTER_LEFT);
        role.setId("target-role-" + number);
        role.setAccessibleText("Whose tasks");
        role.getItems().setAll(Stream.concat(Stream.of(EVERY), roles.stream()).toList());
        role.setValue(target.role() == null ? EVERY : target.role());
        role.setPrefWidth(150);
        measure.setId("target-measure-" + number);
        measure.setAccessibleText("What is measured");
        measure.getItems().setAll(Target.Measure.values());
        measure.setValue(target.measure());
        measure.setPrefWidth(126);
        measure.setConverter(new StringConverter<>() {
            @Override
            public String toString(Target.@Nullable Measure one) {
                return one == null ? "" : one.key();
            }

            @Override
            public Target.Measure fromString(String words) {
                return Target.Measure.WAIT;
            }
        });
        percentile.setId("target-percentile-" + number);
        percentile.setAccessibleText("Percentile");
        percentile.setPromptText("mean");
        percentile.setPrefWidth(64);
        percentile.setOptional(true);
        percentile.check(share -> share > 0 && share <= 100, "above 0 and at most 100, or empty for the mean");
        percentile.setTooltip(new Tooltip("80: for 80 % of the tasks; empty: on average"));
        Double share = target.percentile();
        if (share != null) {
            percentile.set(share);
        }
        most.setId("target-most-" + number);
        most.setAccessibleText("At most");
        most.setPrefWidth(84);
        most.set(shown(target));
        most.check(value -> value >= 0 && value <= MOST, "from 0 to 1e12");
        unit.setMinWidth(32);
        Region icon = new Region();
        icon.getStyleClass().addAll("icon", "close");
        Button remove = new Button(null, icon);
        remove.setId("target-remove-" + number);
        remove.getStyleClass().addAll("quiet", "icon-only");
        remove.setAccessibleText("Remove this target");
        remove.setTooltip(new Tooltip("Remove this target"));
        remove.setOnAction(event -> removed.run());
        Label nth = new Label("percentile");
        nth.getStyleClass().add("muted");
        Label atMost = new Label("at most");
        atMost.getStyleClass().add("muted");
        Stream.of(nth, atMost, unit).forEach(label -> label.setMinWidth(USE_PREF_SIZE));
        getChildren().addAll(role, measure, nth, percentile, atMost, most, unit, remove);
        measure.valueProperty().subscribe(now -> percentile.setDisable(now.isShare()));
        measure.valueProperty().subscribe(now -> unit.setText(now.isShare() ? "%" : timeUnit));
        role.valueProperty().addListener(observable -> changed.run());
        measure.valueProperty().addListener(observable -> changed.run());
        percentile.textProperty().addListener(observable -> changed.run());
        most.textProperty().addListener(observable -> changed.run());
    }

    /** Shares are percentages on the screen, to the digit. */
    private static double shown(Target target) {
        return target.measure().isShare()
                ? BigDecimal.valueOf(target.atMost()).movePointRight(2).doubleValue()
                : target.atMost();
    }

    /** What is not right: "At most must be a number"; empty if all is. */
    String problem() {
        return Stream.of(percentile, most)
                .filter(field -> !field.isDisabled())
                .map(NumberField::problem)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The target; {@code null} while something is not right. */
    @Nullable Target target() {
        Double value = most.valueProperty().get();
        if (value == null || !problem().isEmpty()) {
            return null;
        }
        Target.Measure what = measure.getValue();
        return new Target(
                EVERY.equals(role.getValue()) && role.getSelectionModel().getSelectedIndex() == 0
                        ? null
                        : role.getValue(),
                what,
                what.isShare() ? null : percentile.valueProperty().get(),
                what.isShare() ? BigDecimal.valueOf(value).movePointLeft(2).doubleValue() : value);
    }
}
