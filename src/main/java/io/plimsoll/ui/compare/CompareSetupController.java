package io.plimsoll.ui.compare;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Goal;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.form.HorizonBox;
import io.plimsoll.ui.form.NumberField;
import io.plimsoll.ui.form.PlaceBox;
import io.plimsoll.ui.form.StrategyCard;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.job.SavedPlaces;
import io.plimsoll.ui.theme.Explanation;
import io.plimsoll.ui.work.Document;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is to be compared, and how long. FX thread only. */
public final class CompareSetupController {
    private static final double CELL = 296;
    private static final double LINE = 24;
    private static final int MOST = 1_000_000;

    private final SavedPlaces places;
    private final Laboratory laboratory;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private @Nullable Document document;
    private @Nullable VariantChoice choice;

    @FXML
    private FlowPane strategyPane;

    @FXML
    private HBox dispatchPane;

    @FXML
    private NumberField replicationsField;

    @FXML
    private NumberField precisionField;

    @FXML
    private NumberField seedField;

    @FXML
    private NumberField warmupField;

    @FXML
    private Label warmupUnitLabel;

    @FXML
    private HorizonBox kindBox;

    @FXML
    private PlaceBox placeBox;

    @FXML
    private Label setupProblemLabel;

    /** Computed on one of these places. */
    public CompareSetupController(SavedPlaces places, Laboratory laboratory) {
        this.places = places;
        this.laboratory = laboratory;
    }

    @FXML
    private void initialize() {
        replicationsField.check(
                number -> number == Math.rint(number) && number >= 1 && number <= MOST,
                "a whole number, from 1 to 1,000,000");
        replicationsField.set(Goal.USUAL);
        precisionField.setOptional(true);
        precisionField.check(number -> number > 0 && number < 100, "above 0 and below 100, or empty");
        precisionField.valueProperty().subscribe((before, now) -> {
            Double count = replicationsField.valueProperty().get();
            if (before == null && now != null && count != null && count == Goal.USUAL) {
                replicationsField.set(Goal.CEILING);
            }
        });
        seedField.checkSeed();
        warmupField.checkWarmUp();
        fields().forEach(field -> field.reasonProperty().subscribe(reason -> look()));
        placeBox.offer(places, laboratory, "compare");
        setupProblemLabel.textProperty().bind(problem);
    }

    private Stream<NumberField> fields() {
        return Stream.of(replicationsField, precisionField, seedField, warmupField);
    }

    /** Begins anew for what was opened. */
    void open(Document opened) {
        Scenario scenario = opened.scenario();
        document = opened;
        choice = new VariantChoice(scenario);
        seedField.set(scenario.seed());
        warmupField.clear();
        warmupUnitLabel.setText(scenario.timeUnit().symbol());
        list();
    }

    private void list() {
        VariantChoice chosen = choice;
        if (chosen == null) {
            return;
        }
        strategyPane
                .getChildren()
                .setAll(chosen.strategies().stream()
                        .map(strategy -> cell(chosen, strategy))
                        .toList());
        dispatchPane
                .getChildren()
                .setAll(Stream.of(Dispatch.values())
                        .map(mode -> (Node) check(
                                "compare-" + mode.key(),
                                mode.title(),
                                chosen.isChosen(mode),
                                on -> chosen.choose(mode, on)))
                        .toList());
        look();
    }

    private Node cell(VariantChoice chosen, StrategySpec strategy) {
        CheckBox check = check(
                "compare-" + strategy.name(),
                Strategies.title(strategy),
                chosen.isChosen(strategy),
                on -> chosen.choose(strategy, on));
        check.getStyleClass().add("semibold");
        HBox line = new HBox(6, check);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(LINE);
        VBox cell = new VBox(1, line);
        cell.setPrefWidth(CELL);
        Strategies.find(strategy.name()).ifPresent(provider -> {
            if (!provider.parameters().isEmpty()) {
                line.getChildren().add(tune(chosen, provider, strategy));
            }
            Label rule = new Explanation(provider.rule());
            rule.setPrefWidth(CELL - 24);
            rule.setTranslateX(24);
            cell.getChildren().add(rule);
        });
        return cell;
    }

    private CheckBox check(String id, String words, boolean on, Consumer<Boolean> choose) {
        CheckBox check = new CheckBox(words);
        check.setId(id);
        check.setMnemonicParsing(false);
        check.setSelected(on);
        check.selectedProperty().subscribe((before, now) -> {
            choose.accept(now);
            look();
        });
        return check;
    }

    private Button tune(VariantChoice chosen, StrategyProvider provider, StrategySpec strategy) {
        Region icon = new Region();
        icon.getStyleClass().addAll("icon", "tune");
        Button tune = new Button(null, icon);
        tune.setId("tune-" + strategy.name());
        tune.getStyleClass().addAll("quiet", "icon-only", "low");
        tune.setAccessibleText("Parameters of " + Strategies.title(strategy));
        tune.setTooltip(new Tooltip("Set its parameters, or compare it with others of its kind"));
        tune.setOnAction(event -> new StrategyCard(provider, strategy, set -> {
                    if (chosen.replace(strategy, set)) {
                        list();
                    }
                })
                .orAdd(another -> {
                    if (chosen.add(strategy, another)) {
                        list();
                    }
                })
                .show(tune));
        return tune;
    }

    @FXML
    private void chooseAll() {
        if (choice != null) {
            choice.chooseOnly(choice.strategies());
            list();
        }
    }

    @FXML
    private void chooseNone() {
        if (choice != null) {
            choice.chooseOnly(List.of());
            list();
        }
    }

    private void look() {
        VariantChoice chosen = choice;
        String wrong = fields().map(NumberField::problem)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        if (wrong.isEmpty() && chosen != null && chosen.variants().isEmpty()) {
            wrong = "Choose at least one strategy and one dispatch mode";
        }
        problem.set(wrong);
    }

    /** Why nothing can be compared as it stands; empty if it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The name of the place to compute on. */
    String where() {
        return places.chosenProperty().get();
    }

    /** What is asked for, or {@code null} while something is not allowed. */
    @Nullable CompareRequest request() {
        Document from = document;
        VariantChoice chosen = choice;
        Double seed = seedField.valueProperty().get();
        Double count = replicationsField.valueProperty().get();
        if (from == null
                || chosen == null
                || seed == null
                || count == null
                || !problem.get().isEmpty()) {
            return null;
        }
        List<Variant> variants = chosen.variants();
        Double precision = precisionField.valueProperty().get();
        Goal goal = precision == null
                ? Goal.replications(count.intValue())
                : Goal.precise(precision / 100, count.intValue());
        return new CompareRequest(
                from.scenario().withSeed(seed.longValue()),
                from.fileName(),
                variants,
                goal,
                kindBox.horizon(),
                warmupField.valueProperty().get());
    }
}
