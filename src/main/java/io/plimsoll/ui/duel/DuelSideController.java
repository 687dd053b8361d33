package io.plimsoll.ui.duel;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Staffing;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.chart.WorkloadChart;
import io.plimsoll.ui.chart.Workloads;
import io.plimsoll.ui.form.StrategyCard;
import io.plimsoll.ui.run.Difference;
import io.plimsoll.ui.run.DuelSnapshot;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.theme.CaptionedCell;
import io.plimsoll.ui.work.Wording;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** One side of the duel: what is in force there, its board, and how long its tasks wait. FX thread only. */
public final class DuelSideController {
    private final DuelBench bench;
    private final Appearance appearance;
    /** As each strategy was last in force, so that who switches back finds what was set. */
    private final Map<String, StrategySpec> lastSet = new HashMap<>();

    private Side side = Side.LEFT;
    private @Nullable CaptionedCell<StrategyProvider> shownStrategy;
    private boolean showing;

    @FXML
    private ComboBox<StrategyProvider> strategyBox;

    @FXML
    private Button parametersButton;

    @FXML
    private ComboBox<Dispatch> dispatchBox;

    @FXML
    private ComboBox<String> roleBox;

    @FXML
    private HBox agentsBox;

    @FXML
    private Button fewerButton;

    @FXML
    private Label agentsLabel;

    @FXML
    private Button moreButton;

    @FXML
    private Label waitFigure;

    @FXML
    private Label waitNote;

    @FXML
    private WorkloadChart workloadChart;

    /** A side of this duel. */
    public DuelSideController(DuelBench bench, Appearance appearance) {
        this.bench = bench;
        this.appearance = appearance;
    }

    /** It is this side from now on. */
    void begin(Side which) {
        side = which;
        String name = which.title().toLowerCase(Locale.ROOT);
        for (Node node : new Node[] {
            strategyBox,
            parametersButton,
            dispatchBox,
            roleBox,
            fewerButton,
            agentsLabel,
            moreButton,
            waitFigure,
            waitNote,
            workloadChart
        }) {
            node.setId("duel-" + name + "-" + node.getId());
        }
        waitFigure.getStyleClass().add("duel-" + name);
        CaptionedCell<StrategyProvider> shown =
                CaptionedCell.caption(strategyBox, which.title(), strategy -> Strategies.title(lastSet(strategy)));
        shownStrategy = shown;
        strategyBox.setAccessibleText(which.title() + ": strategy");
        strategyBox.getItems().setAll(Strategies.all());
        strategyBox.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                use(lastSet(chosen));
            }
        });
        CaptionedCell.caption(dispatchBox, "Dispatch", Dispatch::title);
        dispatchBox.setAccessibleText(which.title() + ": dispatch");
        dispatchBox.getItems().setAll(Dispatch.values());
        dispatchBox.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                change(of -> new Variant(of.strategy(), chosen, of.agents()));
            }
        });
        CaptionedCell.caption(roleBox, "Agents", role -> role);
        roleBox.setAccessibleText(which.title() + ": role whose agents are counted");
        roleBox.valueProperty().subscribe(role -> count());
        workloadChart.paletteProperty().bind(appearance.paletteProperty());
        workloadChart.setAccessibleRoleDescription(which.title() + " board");
    }

    private StrategySpec lastSet(StrategyProvider strategy) {
        return lastSet.getOrDefault(strategy.name(), StrategySpec.of(strategy.name()));
    }

    private void use(StrategySpec strategy) {
        change(of -> new Variant(strategy, of.dispatch(), of.agents()));
    }

    private void change(UnaryOperator<Variant> act) {
        Sides sides = bench.sides();
        if (!showing && sides != null) {
            bench.choose(sides.with(side, act.apply(sides.of(side))));
        }
    }

    /** The duel is between these sides now. */
    void showSides(Scenario scenario, Sides sides) {
        Variant own = sides.of(side);
        showing = true;
        boolean set = !own.strategy().equals(lastSet.put(own.strategy().name(), own.strategy()));
        Strategies.find(own.strategy().name()).ifPresent(strategyBox::setValue);
        dispatchBox.setValue(own.dispatch());
        if (!roleBox.getItems().equals(scenario.roleNames())) {
            roleBox.getItems().setAll(scenario.roleNames());
            roleBox.getSelectionModel().selectFirst();
        }
        showing = false;
        CaptionedCell<StrategyProvider> shown = shownStrategy;
        if (set && shown != null) {
            shown.say();
        }
        boolean any = !scenario.roleNames().isEmpty();
        roleBox.setVisible(any);
        agentsBox.setVisible(any);
        count();
    }

    private void count() {
        String role = roleBox.getValue();
        int agents = agents(role);
        agentsLabel.setText(Wording.count(agents));
        fewerButton.setDisable(agents <= 0);
        moreButton.setDisable(agents >= Bounds.AGENTS);
        fewerButton.setAccessibleText(side.title() + ": one " + role + " agent fewer");
        moreButton.setAccessibleText(side.title() + ": one " + role + " agent more");
    }

    private int agents(@Nullable String role) {
        Scenario scenario = bench.scenario();
        Sides sides = bench.sides();
        return scenario == null || sides == null || role == null
                ? 0
                : sides.of(side).agents().getOrDefault(role, Staffing.of(scenario, role));
    }

    private void staff(int more) {
        Scenario scenario = bench.scenario();
        String role = roleBox.getValue();
        if (scenario == null || role == null) {
            return;
        }
        int wanted = Math.clamp((long) agents(role) + more, 0, Bounds.AGENTS);
        change(of -> {
            Map<String, Integer> agents = new LinkedHashMap<>(of.agents());
            if (wanted == Staffing.of(scenario, role)) {
                agents.remove(role);
            } else {
                agents.put(role, wanted);
            }
            return new Variant(of.strategy(), of.dispatch(), agents);
        });
    }

    @FXML
    private void fewer() {
        staff(-1);
    }

    @FXML
    private void more() {
        staff(1);
    }

    @FXML
    private void parameters() {
        Sides sides = bench.sides();
        if (sides != null) {
            StrategySpec inForce = sides.of(side).strategy();
            Strategies.find(inForce.name())
                    .ifPresent(strategy -> new StrategyCard(strategy, inForce, this::use).show(parametersButton));
        }
    }

    /** Shows how this side stands, on an axis that reaches as far as the other's. */
    void show(DuelSnapshot duel, DuelWords words) {
        DuelSnapshot.Side own = side.of(duel);
        waitFigure.setText(words.wait(duel, side));
        waitNote.setText(words.note(own));
        Workloads workloads = workloads(own);
        workloadChart.reachProperty().set(workloads(side.other().of(duel)).largest());
        workloadChart.workloadsProperty().set(workloads);
        Difference shown = duel.shown();
        workloadChart
                .selectedAgentProperty()
                .set(shown == null ? WorkloadChart.NOBODY : side.of(shown).number());
    }

    /** All in the side's colour: roles are told by their names. */
    private Workloads workloads(DuelSnapshot.Side of) {
        Workloads byRole = Workloads.of(of.roles(), of.agents(), of.meanWorkload());
        return new Workloads(
                byRole.groups().stream()
                        .map(group -> new Workloads.Group(side.colour(), group.name(), group.agents()))
                        .toList(),
                byRole.mean());
    }
}
