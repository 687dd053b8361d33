package io.plimsoll.ui.shell;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Command;
import io.plimsoll.ui.form.StrategyCard;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.theme.CaptionedCell;
import io.plimsoll.ui.work.Workbench;
import java.util.HashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;

/** Which strategy, and what is set of it. FX thread only. */
public final class StrategyController {
    private static final double NARROW = 150;
    /** Wide enough for the longest title. */
    private static final double WIDE = 224;

    private static final double WIDE_WINDOW = 1360;

    private final Workbench workbench;
    /** As each was last in force, so that who switches back finds what was set. */
    private final Map<String, StrategySpec> lastSet = new HashMap<>();

    private boolean showing;

    @FXML
    private ComboBox<StrategyProvider> strategyBox;

    @FXML
    private Button strategyButton;

    /** The strategy of what is on this workbench. */
    public StrategyController(Workbench workbench) {
        this.workbench = workbench;
    }

    @FXML
    private void initialize() {
        CaptionedCell<StrategyProvider> shown =
                CaptionedCell.caption(strategyBox, "Strategy", strategy -> Strategies.title(lastSet(strategy)));
        strategyBox.setCellFactory(list -> new RuleCell<>(StrategyProvider::title, StrategyProvider::rule));
        strategyBox.getItems().setAll(Strategies.all());
        strategyBox.valueProperty().addListener((property, before, chosen) -> {
            if (!showing && chosen != null) {
                use(lastSet(chosen));
            }
        });
        strategyBox
                .prefWidthProperty()
                .bind(strategyBox
                        .sceneProperty()
                        .flatMap(Scene::rootProperty)
                        .flatMap(root -> ((Region) root).widthProperty())
                        .map(width -> width.doubleValue() < WIDE_WINDOW ? NARROW : WIDE)
                        .orElse(NARROW));
        workbench.onOpen(document -> lastSet.clear());
        workbench.onFrame(snapshot -> show(snapshot, shown));
    }

    private StrategySpec lastSet(StrategyProvider strategy) {
        return lastSet.getOrDefault(strategy.name(), StrategySpec.of(strategy.name()));
    }

    private void use(StrategySpec strategy) {
        workbench.act("Strategy: " + Strategies.title(strategy), new Command.SwitchStrategy(strategy));
    }

    private void show(Snapshot snapshot, CaptionedCell<StrategyProvider> shown) {
        StrategySpec inForce = snapshot.strategy();
        boolean changed = !inForce.equals(lastSet.put(inForce.name(), inForce));
        showing = true;
        Strategies.find(inForce.name()).ifPresent(strategyBox::setValue);
        showing = false;
        if (changed) {
            shown.say();
        }
    }

    /** Chooses a strategy, as it was last set. */
    void choose(StrategyProvider chosen) {
        strategyBox.setValue(chosen);
    }

    /** Shows the rule of the strategy in force, and lets its parameters be set. */
    @FXML
    void show() {
        Snapshot snapshot = workbench.snapshot();
        if (snapshot != null) {
            StrategySpec inForce = snapshot.strategy();
            Strategies.find(inForce.name())
                    .ifPresent(strategy -> new StrategyCard(strategy, inForce, this::use).show(strategyButton));
        }
    }
}
