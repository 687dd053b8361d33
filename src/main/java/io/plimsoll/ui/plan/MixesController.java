package io.plimsoll.ui.plan;

import io.plimsoll.lab.plan.Plan;
import io.plimsoll.sim.model.Target;
import io.plimsoll.ui.chart.MixMap;
import io.plimsoll.ui.chart.MixMapChart;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.theme.FittingLabel;
import io.plimsoll.ui.work.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/** The mixes that were looked at, as a map of two roles and as a table; what is selected in one is selected in both. FX thread only. */
public final class MixesController {
    private final Appearance appearance;
    private @Nullable RowTable<MixRow> table;
    private List<String> shownRoles = List.of();
    private List<Target> shownTargets = List.of();
    private boolean selecting;

    @FXML
    private Label mixesTitle;

    @FXML
    private FittingLabel mixesNote;

    @FXML
    private ToggleGroup views;

    @FXML
    private ToggleButton mapChip;

    @FXML
    private ToggleButton tableChip;

    @FXML
    private MixMapChart mixMapChart;

    @FXML
    private TableView<MixRow> mixTable;

    /** In these colours. */
    public MixesController(Appearance appearance) {
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        mixMapChart.paletteProperty().bind(appearance.paletteProperty());
        table = new RowTable<>(mixTable);
        mixMapChart.selectedProperty().subscribe(number -> select(number.intValue()));
        mixTable.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!selecting && row != null) {
                mixMapChart.selectedProperty().set(row.number());
            }
        });
        views.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                views.selectToggle(before);
            }
            arrange();
        });
    }

    private void select(int number) {
        selecting = true;
        mixTable.getSelectionModel().clearSelection();
        for (MixRow row : mixTable.getItems()) {
            if (row.number() == number) {
                mixTable.getSelectionModel().select(row);
                mixTable.scrollTo(row);
            }
        }
        selecting = false;
    }

    /** Shows what was looked at; {@code row}: whose role a map of more than two roles is about. */
    void show(PlanPlots plots, @Nullable PlanRow row) {
        Plan plan = plots.plan();
        if (plan == null) {
            return;
        }
        List<MixRow> mixes = plots.mixes();
        MixMap map = plots.map(row, mixes);
        columns(plan);
        int selected = mixMapChart.selectedProperty().get();
        selecting = true;
        mixTable.getItems().setAll(mixes);
        mixTable.sort();
        mixMapChart.mapProperty().set(map);
        selecting = false;
        select(selected < mixes.size() ? selected : -1);
        arrange();
    }

    /** Forgets what is selected. */
    void clear() {
        mixMapChart.selectedProperty().set(-1);
    }

    private void columns(Plan plan) {
        List<String> roles = plan.request().roles();
        List<Target> targets = plan.request().scenario().targets();
        RowTable<MixRow> rows = table;
        if (rows == null || roles.equals(shownRoles) && targets.equals(shownTargets)) {
            return;
        }
        shownRoles = roles;
        shownTargets = targets;
        List<TableColumn<MixRow, ?>> columns = new ArrayList<>();
        for (String role : roles) {
            columns.add(column(
                    rows,
                    role,
                    80,
                    row -> Integer.toString(row.agents(role)),
                    Comparator.comparingInt(row -> row.agents(role))));
        }
        String unit = plan.request().scenario().timeUnit().symbol();
        columns.add(column(
                rows,
                "Cost per " + unit,
                92,
                row -> Wording.number(row.cost()),
                Comparator.comparingDouble(MixRow::cost)));
        columns.add(column(rows, "All met in", 84, MixRow::share, Comparator.comparingDouble(MixRow::shareOrder)));
        for (int i = 0; i < targets.size(); i++) {
            int target = i;
            Target one = targets.get(i);
            columns.add(column(
                    rows,
                    one.statistic() + " " + one.measure().key() + (one.role() == null ? "" : ", " + one.role()) + ", "
                            + (one.measure().isShare() ? "%" : unit),
                    128,
                    row -> row.value(target),
                    Comparator.comparingDouble(row -> row.valueOrder(target))));
        }
        columns.add(column(
                rows,
                "Runs",
                60,
                row -> Wording.count(row.look().replications()),
                Comparator.comparingInt(row -> row.look().replications())));
        TableColumn<MixRow, MixRow> verdict = new TableColumn<>("Verdict");
        verdict.setMinWidth(120);
        verdict.getStyleClass().add("last");
        rows.troubled(verdict, MixRow::verdict, Comparator.comparing(MixRow::verdict), MixRow::misses);
        columns.add(verdict);
        mixTable.getColumns().setAll(columns);
    }

    private static TableColumn<MixRow, MixRow> column(
            RowTable<MixRow> rows,
            String title,
            double width,
            Function<MixRow, String> text,
            Comparator<MixRow> order) {
        TableColumn<MixRow, MixRow> column = new TableColumn<>(title);
        column.getStyleClass().add("number");
        column.setMinWidth(Math.min(width, 60));
        column.setPrefWidth(width);
        rows.column(column, text, order);
        return column;
    }

    private void arrange() {
        MixMap map = mixMapChart.mapProperty().get();
        boolean some = !map.cells().isEmpty();
        boolean mapped = some && mapChip.isSelected();
        mapChip.setVisible(some);
        tableChip.setVisible(some);
        mixMapChart.setVisible(mapped);
        mixTable.setVisible(!mapped);
        mixesTitle.setText("Mixes that were looked at");
        mixesNote.say(
                mapped
                        ? List.of("how often all targets are met; bold: they are", "bold: all targets are met")
                        : List.of("the cheapest first"));
    }
}
