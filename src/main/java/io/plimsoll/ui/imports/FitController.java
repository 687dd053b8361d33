package io.plimsoll.ui.imports;

import io.plimsoll.lab.fit.Choice;
import io.plimsoll.lab.fit.Fits;
import io.plimsoll.lab.fit.MoreOfTheSame;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.ui.chart.ExceedanceChart;
import io.plimsoll.ui.chart.ExceedancePlot;
import io.plimsoll.ui.chart.Numbers;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.work.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Streams that make more of the same: data and fits as curves, how well each fits, and which is taken. FX thread only. */
public final class FitController {
    private final Appearance appearance;
    private @Nullable MoreOfTheSame more;
    private Runnable changed = () -> {};
    private boolean filling;

    @FXML
    private ComboBox<String> streamBox;

    @FXML
    private ToggleGroup quantities;

    @FXML
    private ToggleButton interarrivalChip;

    @FXML
    private Label fitNote;

    @FXML
    private ExceedanceChart fitChart;

    @FXML
    private TableView<FitRow> fitTable;

    @FXML
    private TableColumn<FitRow, FitRow> fitNameColumn;

    @FXML
    private TableColumn<FitRow, FitRow> fitParametersColumn;

    @FXML
    private TableColumn<FitRow, FitRow> fitMeanColumn;

    @FXML
    private TableColumn<FitRow, FitRow> fitAicColumn;

    @FXML
    private TableColumn<FitRow, FitRow> fitDistanceColumn;

    /** In these colours. */
    public FitController(Appearance appearance) {
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        fitChart.paletteProperty().bind(appearance.paletteProperty());
        RowTable<FitRow> table = new RowTable<>(fitTable);
        table.signed(
                fitNameColumn,
                FitRow::name,
                null,
                Region::new,
                (sign, row) -> sign.getStyleClass().setAll("verdict-sign", row.taken() ? "agrees" : "none"));
        table.column(fitParametersColumn, FitRow::parameters, null);
        table.column(fitMeanColumn, FitRow::meanWords, Comparator.comparingDouble(FitRow::mean));
        table.column(fitAicColumn, FitRow::overWords, Comparator.comparingDouble(FitRow::over));
        table.column(fitDistanceColumn, FitRow::distanceWords, null);
        streamBox.valueProperty().subscribe(value -> show());
        quantities.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                quantities.selectToggle(before);
            } else {
                show();
            }
        });
        fitTable.getSelectionModel().selectedItemProperty().subscribe(this::take);
    }

    /** What is done when something else is taken. */
    void onChange(Runnable act) {
        changed = act;
    }

    /** Shows these; {@code null}: none. */
    void show(@Nullable MoreOfTheSame streams) {
        more = streams;
        filling = true;
        List<String> names = streams == null
                ? List.of()
                : streams.streams().stream().map(each -> each.stream().role()).toList();
        String before = streamBox.getValue();
        streamBox.getItems().setAll(names);
        streamBox.setValue(
                before != null && names.contains(before) ? before : names.isEmpty() ? null : names.getFirst());
        filling = false;
        show();
    }

    /** The streams as they were chosen, or {@code null}. */
    @Nullable MoreOfTheSame streams() {
        return more;
    }

    private int number() {
        return streamBox.getItems().indexOf(streamBox.getValue());
    }

    private boolean isInterarrival() {
        return interarrivalChip.isSelected();
    }

    private void show() {
        if (filling) {
            return;
        }
        MoreOfTheSame all = more;
        int number = number();
        if (all == null || number < 0) {
            fitTable.getItems().clear();
            fitNote.setText("");
            fitChart.plotProperty().set(ExceedancePlot.EMPTY);
            return;
        }
        MoreOfTheSame.Stream stream = all.streams().get(number);
        Fits fits = isInterarrival() ? stream.interarrival() : stream.effort();
        Distribution taken = isInterarrival()
                ? stream.stream().interarrival()
                : stream.stream().effort();
        String unit = all.scenario().timeUnit().symbol();
        String what = isInterarrival() ? "Time between arrivals" : "Effort";
        List<FitRow> rows = FitRow.of(fits, taken);
        filling = true;
        fitTable.getItems().setAll(rows);
        IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).taken())
                .findFirst()
                .ifPresent(row -> fitTable.getSelectionModel().clearAndSelect(row));
        filling = false;
        fitChart.plotProperty().set(FitPlots.of(fits, taken, what, unit));
        String warning = fits.warning(isInterarrival() ? stream.interarrivalChoice() : stream.effortChoice());
        fitNote.setText(words(fits, unit) + (warning.isEmpty() ? "" : ". " + sentence(warning)));
    }

    private static String words(Fits fits, String unit) {
        String zeros = fits.zeros() == 0
                ? ""
                : "; " + Wording.count(fits.zeros())
                        + (fits.zeros() == 1 ? " is 0 and counts as " : " are 0 and count as ")
                        + Numbers.short3(fits.insteadOfZero()) + " " + unit;
        return Wording.count(fits.count(), "value") + ", mean " + Numbers.short3(fits.mean()) + " " + unit + ", cv "
                + Numbers.short3(fits.cv()) + zeros;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Draws from what was selected. */
    private void take(@Nullable FitRow row) {
        if (filling || row == null || row.taken()) {
            return;
        }
        int number = number();
        MoreOfTheSame.Stream stream = Objects.requireNonNull(more).streams().get(number);
        Choice choice = row.choice();
        more = more.choosing(
                number,
                isInterarrival() ? choice : stream.interarrivalChoice(),
                isInterarrival() ? stream.effortChoice() : choice);
        show();
        changed.run();
    }
}
