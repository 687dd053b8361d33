package io.plimsoll.ui.plan;

import io.plimsoll.lab.compare.Staffing;
import io.plimsoll.lab.plan.PlanRequest;
import io.plimsoll.lab.work.Script;
import io.plimsoll.sim.model.Bounds;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import io.plimsoll.ui.chart.Numbers;
import io.plimsoll.ui.chart.RoleDot;
import io.plimsoll.ui.form.HorizonBox;
import io.plimsoll.ui.form.NumberField;
import io.plimsoll.ui.form.PlaceBox;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.job.SavedPlaces;
import io.plimsoll.ui.work.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The targets, whose agents are looked for, and how thoroughly. FX thread only. */
public final class PlanSetupController {
    private static final int REPLICATIONS = 100_000;
    private static final Target FIRST = new Target(null, Target.Measure.WAIT, 95.0, 10);

    private final SavedPlaces places;
    private final Laboratory laboratory;
    private final Map<String, CheckBox> roles = new LinkedHashMap<>();
    private Runnable changed = () -> {};
    private @Nullable Document document;
    private String problem = "";
    private boolean filling;
    private int lines;

    @FXML
    private VBox targetPane;

    @FXML
    private FlowPane rolePane;

    @FXML
    private NumberField mostField;

    @FXML
    private NumberField replicationsField;

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
    public PlanSetupController(SavedPlaces places, Laboratory laboratory) {
        this.places = places;
        this.laboratory = laboratory;
    }

    @FXML
    private void initialize() {
        mostField.check(whole(Bounds.AGENTS), "a whole number, from 1 to " + Bounds.AGENTS);
        mostField.set(PlanRequest.MOST);
        replicationsField.check(whole(REPLICATIONS), "a whole number, from 1 to " + REPLICATIONS);
        replicationsField.set(PlanRequest.REPLICATIONS);
        seedField.checkSeed();
        warmupField.checkWarmUp();
        fields().forEach(field -> field.textProperty().addListener(observable -> tell()));
        kindBox.valueProperty().addListener(observable -> tell());
        placeBox.offer(places, laboratory, "plan");
    }

    private static DoublePredicate whole(int most) {
        return number -> number == Math.rint(number) && number >= 1 && number <= most;
    }

    private Stream<NumberField> fields() {
        return Stream.of(mostField, replicationsField, seedField, warmupField);
    }

    /** What a change of anything does. */
    void onChange(Runnable act) {
        changed = act;
    }

    private void tell() {
        if (!filling) {
            setupProblemLabel.setText(look());
            setupProblemLabel.setManaged(!problem.isEmpty());
            changed.run();
        }
    }

    /** Begins anew for what was opened. */
    void open(Document opened) {
        document = opened;
        Scenario scenario = opened.scenario();
        filling = true;
        seedField.set(scenario.seed());
        warmupField.clear();
        warmupUnitLabel.setText(scenario.timeUnit().symbol());
        targetPane.getChildren().clear();
        scenario.targets().forEach(this::add);
        listRoles(scenario);
        filling = false;
        tell();
    }

    /** Whether it is this very document that is planned for. */
    boolean isOf(Document other) {
        return document != null && document.scenario() == other.scenario();
    }

    private void listRoles(Scenario scenario) {
        roles.clear();
        rolePane.getChildren().clear();
        List<String> names = scenario.roleNames();
        for (String name : names) {
            CheckBox check = new CheckBox(name);
            check.setId("plan-role-" + name);
            check.setMnemonicParsing(false);
            check.selectedProperty().addListener(observable -> tell());
            double cost = scenario.roles().stream()
                    .filter(role -> role.name().equals(name))
                    .map(Role::cost)
                    .findFirst()
                    .orElse(1.0);
            Label note = new Label(Staffing.of(scenario, name) + " today · costs " + Numbers.short3(cost) + " each");
            note.getStyleClass().add("muted");
            HBox line = new HBox(7, new RoleDot(names.indexOf(name)), check, note);
            line.setAlignment(Pos.CENTER_LEFT);
            roles.put(name, check);
            rolePane.getChildren().add(line);
        }
        choose(matter(scenario));
    }

    /** Those that matter to a target. */
    private static List<String> matter(Scenario scenario) {
        try {
            return PlanRequest.of(scenario).roles();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private void choose(List<String> chosen) {
        roles.forEach((name, check) -> check.setSelected(chosen.contains(name)));
    }

    private void add(Target target) {
        Document from = document;
        if (from == null) {
            return;
        }
        TargetLine[] line = new TargetLine[1];
        line[0] = new TargetLine(
                lines++,
                target,
                from.scenario().roleNames(),
                from.scenario().timeUnit().symbol(),
                this::targetsChanged,
                () -> {
                    targetPane.getChildren().remove(line[0]);
                    targetsChanged();
                });
        targetPane.getChildren().add(line[0]);
    }

    /** Other targets may look at other roles. */
    private void targetsChanged() {
        Document from = document;
        if (from != null && !filling) {
            filling = true;
            List<String> matter = matter(from.scenario().withTargets(targets()));
            if (!matter.isEmpty()) {
                choose(matter);
            }
            filling = false;
            tell();
        }
    }

    @FXML
    private void addTarget() {
        List<Target> all = targets();
        add(all.isEmpty() ? FIRST : all.getLast());
        targetsChanged();
    }

    @FXML
    private void scenarioTargets() {
        Document from = document;
        if (from != null) {
            filling = true;
            targetPane.getChildren().clear();
            from.scenario().targets().forEach(this::add);
            filling = false;
            targetsChanged();
        }
    }

    private List<TargetLine> targetLines() {
        List<TargetLine> all = new ArrayList<>();
        for (Node node : targetPane.getChildren()) {
            all.add((TargetLine) node);
        }
        return all;
    }

    private List<Target> targets() {
        return targetLines().stream()
                .map(TargetLine::target)
                .filter(Objects::nonNull)
                .toList();
    }

    private String look() {
        problem = Stream.concat(targetLines().stream().map(TargetLine::problem), fields().map(NumberField::problem))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(
                        targetLines().isEmpty()
                                ? "Add a target: without one any number of agents would do"
                                : roles.values().stream().noneMatch(CheckBox::isSelected)
                                        ? "Choose at least one role to plan"
                                        : "");
        return problem;
    }

    /** Why nothing can be planned as it stands; empty if it can. */
    String problem() {
        return problem;
    }

    /** The file's name, for the call that gives the same. */
    String file() {
        return document == null ? "" : document.fileName();
    }

    /** Whether all roles are to be planned that matter to the targets, and no others. */
    boolean asksTheScenariosRoles() {
        return document != null && chosen().equals(matter(document.scenario().withTargets(targets())));
    }

    boolean hasTheScenariosTargets() {
        return document != null && targets().equals(document.scenario().targets());
    }

    private List<String> chosen() {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The name of the place to compute on. */
    String where() {
        return places.chosenProperty().get();
    }

    /** What is asked about a load; {@code null} while something is not allowed. */
    @Nullable PlanRequest request(double load) {
        Document from = document;
        Double most = mostField.valueProperty().get();
        Double replications = replicationsField.valueProperty().get();
        Double seed = seedField.valueProperty().get();
        if (from == null || most == null || replications == null || seed == null || !problem.isEmpty()) {
            return null;
        }
        return new PlanRequest(
                from.scenario().withSeed(seed.longValue()).withTargets(targets()),
                Script.NONE,
                chosen(),
                most.intValue(),
                replications.intValue(),
                load,
                kindBox.horizon(),
                warmupField.valueProperty().get());
    }
}
