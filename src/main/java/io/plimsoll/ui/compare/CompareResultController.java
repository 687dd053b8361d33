package io.plimsoll.ui.compare;

import io.plimsoll.lab.compare.Measure;
import io.plimsoll.ui.chart.ExceedanceChart;
import io.plimsoll.ui.chart.ForestChart;
import io.plimsoll.ui.chart.TradeOffChart;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.theme.Appearance;
import java.util.Comparator;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** The charts and the table of a comparison; what is selected in one is selected in all. FX thread only. */
public final class CompareResultController {
    private final Appearance appearance;
    private Consumer<CompareRow> open = row -> {};
    private @Nullable ComparePlots shown;
    private boolean selecting;

    @FXML
    private SplitPane comparePane;

    @FXML
    private Label forestNote;

    @FXML
    private ForestChart forestChart;

    @FXML
    private Label secondTitle;

    @FXML
    private Label secondNote;

    @FXML
    private ToggleGroup second;

    @FXML
    private ToggleButton waitsChip;

    @FXML
    private ToggleButton fairnessChip;

    @FXML
    private ToggleButton costChip;

    @FXML
    private ExceedanceChart exceedanceChart;

    @FXML
    private TradeOffChart tradeOffChart;

    @FXML
    private TableView<CompareRow> compareTable;

    @FXML
    private TableColumn<CompareRow, CompareRow> nameColumn;

    @FXML
    private TableColumn<CompareRow, CompareRow> waitColumn;

    @FXML
    private TableColumn<CompareRow, CompareRow> p95Column;

    @FXML
    private TableColumn<CompareRow, CompareRow> p99Column;

    @FXML
    private TableColumn<CompareRow, CompareRow> fairnessColumn;

    @FXML
    private TableColumn<CompareRow, CompareRow> utilisationColumn;

    @FXML
    private TableColumn<CompareRow, CompareRow> costColumn;

    @FXML
    private TableColumn<CompareRow, CompareRow> againstColumn;

    @FXML
    private TableColumn<CompareRow, CompareRow> openColumn;

    /** Charts in these colours. */
    public CompareResultController(Appearance appearance) {
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        forestChart.paletteProperty().bind(appearance.paletteProperty());
        exceedanceChart.paletteProperty().bind(appearance.paletteProperty());
        tradeOffChart.paletteProperty().bind(appearance.paletteProperty());
        columns(new RowTable<>(compareTable));
        IntegerProperty selected = forestChart.selectedProperty();
        exceedanceChart.selectedProperty().bindBidirectional(selected);
        tradeOffChart.selectedProperty().bindBidirectional(selected);
        selected.subscribe(number -> select(number.intValue()));
        compareTable.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!selecting && row != null) {
                selected.set(row.number());
            }
        });
        compareTable.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        compareTable.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openSelected();
            }
        });
        second.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                second.selectToggle(before);
            } else {
                showSecond();
            }
        });
    }

    private void columns(RowTable<CompareRow> table) {
        table.column(nameColumn, CompareRow::name, Comparator.comparing(CompareRow::name));
        table.column(waitColumn, CompareRow::meanWait, by(Measure.WAIT_MEAN));
        table.column(p95Column, row -> row.mean(Measure.WAIT_P95), by(Measure.WAIT_P95));
        table.column(p99Column, row -> row.mean(Measure.WAIT_P99), by(Measure.WAIT_P99));
        table.column(fairnessColumn, row -> row.index(Measure.FAIRNESS, 3), by(Measure.FAIRNESS));
        table.column(utilisationColumn, row -> row.index(Measure.UTILISATION, 2), by(Measure.UTILISATION));
        table.column(costColumn, row -> row.mean(Measure.COST), by(Measure.COST));
        table.column(againstColumn, CompareRow::against, Comparator.comparingDouble(CompareRow::off));
        openColumn.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        openColumn.setCellFactory(column -> new OpenCell(row -> open.accept(row)));
    }

    private static Comparator<CompareRow> by(Measure measure) {
        return Comparator.comparingDouble(row -> row.order(measure));
    }

    /** What opening a row does. */
    void onOpen(Consumer<CompareRow> act) {
        open = act;
    }

    private void openSelected() {
        CompareRow row = compareTable.getSelectionModel().getSelectedItem();
        if (row != null) {
            open.accept(row);
        }
    }

    private void select(int number) {
        selecting = true;
        compareTable.getSelectionModel().clearSelection();
        for (CompareRow row : compareTable.getItems()) {
            if (row.number() == number) {
                compareTable.getSelectionModel().select(row);
            }
        }
        selecting = false;
    }

    /** Shows what is known. */
    void show(ComparePlots plots) {
        shown = plots;
        forestNote.setText(plots.unit() + " · smaller is better");
        waitColumn.setText("Mean wait, " + plots.unit());
        forestChart.plotProperty().set(plots.forest());
        exceedanceChart.plotProperty().set(plots.exceedance());
        int selected = forestChart.selectedProperty().get();
        selecting = true;
        compareTable.getItems().setAll(plots.rows());
        compareTable.sort();
        selecting = false;
        select(selected);
        showSecond();
    }

    /** Forgets what is selected. */
    void clear() {
        forestChart.selectedProperty().set(-1);
    }

    private void showSecond() {
        boolean waits = waitsChip.isSelected();
        exceedanceChart.setVisible(waits);
        tradeOffChart.setVisible(!waits);
        secondTitle.setText(
                waits
                        ? "Share of tasks that waited longer than…"
                        : fairnessChip.isSelected() ? "Fairness against mean wait" : "Cost against mean wait");
        secondNote.setText(
                waits ? "log–log" : fairnessChip.isSelected() ? "Jain's index, 1 at best" : "agents' time on duty");
        ComparePlots plots = shown;
        if (plots != null && !waits) {
            tradeOffChart
                    .plotProperty()
                    .set(
                            costChip.isSelected()
                                    ? plots.tradeOff(Measure.COST, "cost")
                                    : plots.tradeOff(Measure.FAIRNESS, "fairness"));
        }
    }

    /** What a picture shows. */
    Node node() {
        return comparePane;
    }
}
