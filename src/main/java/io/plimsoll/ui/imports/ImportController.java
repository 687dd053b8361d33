package io.plimsoll.ui.imports;

import io.plimsoll.lab.fit.Choice;
import io.plimsoll.lab.fit.MoreOfTheSame;
import io.plimsoll.scenario.imports.ImportOptions;
import io.plimsoll.scenario.imports.Imported;
import io.plimsoll.scenario.imports.Importer;
import io.plimsoll.scenario.imports.Preview;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.work.Wording;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Imports a file: shows how it begins, guesses, lets everything be chosen, and after each change reads it in the background to say what comes of it. At most
 * one reading goes on at a time, and no outcome is kept while the next one is made, so that memory holds one. FX thread only.
 */
public final class ImportController {
    /** After a change, before the file is read again. */
    private static final Duration MOMENT = Duration.millis(250);

    private static final int ROWS = 50;
    private static final int COLUMNS = 60;
    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_NAME = 40;
    private static final double LABEL = 96;
    /** Of a name with what the column is taken for behind it. */
    private static final int LONGEST_USE = 10;

    private static final double LETTER = 7.2;
    private static final double PADDING = 16;
    private static final double NARROWEST = 64;
    private static final double WIDEST = 260;

    private final Executor background;
    private final Consumer<Scenario> opens;
    private final Runnable closes;
    private final PauseTransition pause = new PauseTransition(MOMENT);
    private final Map<Field, ComboBox<ColumnChoice>> columns = new EnumMap<>(Field.class);
    private final Map<String, Integer> agents = new HashMap<>();
    private @Nullable Path file;
    private @Nullable Preview preview;
    private @Nullable Imported imported;
    private @Nullable ImportJob<?> job;
    private @Nullable Runnable afterwards;
    private boolean filling;

    @FXML
    private Label importSentence;

    @FXML
    private Label importNote;

    @FXML
    private ProgressBar importProgress;

    @FXML
    private Button stopImportButton;

    @FXML
    private ComboBox<FormatChoice> formatBox;

    @FXML
    private ComboBox<TimeUnit> unitBox;

    @FXML
    private VBox columnsPane;

    @FXML
    private TextField roleField;

    @FXML
    private TextField roleMapField;

    @FXML
    private TextField effortScaleField;

    @FXML
    private TextField arrivalScaleField;

    @FXML
    private TextField defaultEffortField;

    @FXML
    private TextField limitField;

    @FXML
    private ToggleGroup outcomes;

    @FXML
    private ToggleButton moreChip;

    @FXML
    private Label outcomeNote;

    @FXML
    private VBox tasksPane;

    @FXML
    private TableView<Preview.Line> previewTable;

    @FXML
    private ListView<String> noteList;

    @FXML
    private TableView<RoleRow> roleImportTable;

    @FXML
    private TableColumn<RoleRow, RoleRow> roleNameColumn;

    @FXML
    private TableColumn<RoleRow, RoleRow> roleTasksColumn;

    @FXML
    private TableColumn<RoleRow, RoleRow> roleAgentsColumn;

    @FXML
    private VBox fit;

    @FXML
    private FitController fitController;

    @FXML
    private Label importTrouble;

    @FXML
    private Button importButton;

    /**
     * An import.
     *
     * @param background where files are read, each on a thread of its own
     * @param opens takes what was imported
     * @param closes closes the window
     */
    public ImportController(Executor background, Consumer<Scenario> opens, Runnable closes) {
        this.background = background;
        this.opens = opens;
        this.closes = closes;
    }

    @FXML
    private void initialize() {
        formatBox.getItems().setAll(FormatChoice.all());
        formatBox.valueProperty().subscribe(() -> {
            if (!filling) {
                look();
            }
        });
        unitBox.getItems().setAll(TimeUnit.values());
        unitBox.setConverter(new UnitWords());
        unitBox.setValue(TimeUnit.SECONDS);
        unitBox.valueProperty().subscribe(this::change);
        for (Field field : Field.values()) {
            columnsPane.getChildren().add(line(field));
        }
        for (TextField field : fields()) {
            field.textProperty().subscribe(this::change);
        }
        pause.setOnFinished(event -> read());
        noteList.setCellFactory(list -> new NoteCell());
        RowTable<RoleRow> roles = new RowTable<>(roleImportTable);
        roles.column(roleNameColumn, RoleRow::name, Comparator.comparing(RoleRow::name));
        roles.column(roleTasksColumn, row -> Wording.count(row.tasks()), Comparator.comparingInt(RoleRow::tasks));
        roleAgentsColumn.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        roleAgentsColumn.setCellFactory(column -> new AgentsCell(this::agents));
        roleAgentsColumn.setComparator(Comparator.comparingInt(RoleRow::agents));
        roleImportTable.setPlaceholder(new Label("No roles yet"));
        previewTable.setPlaceholder(new Label("The first rows stand here"));
        outcomes.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                outcomes.selectToggle(before);
            } else {
                outcome();
            }
        });
        fitController.onChange(this::sayStreams);
        nothing();
    }

    private List<TextField> fields() {
        return List.of(roleField, roleMapField, effortScaleField, arrivalScaleField, defaultEffortField, limitField);
    }

    private HBox line(Field field) {
        ComboBox<ColumnChoice> box = new ComboBox<>();
        box.setId(field.box());
        box.setAccessibleText("Column of " + field.words());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.valueProperty().subscribe(this::change);
        columns.put(field, box);
        Label label = new Label(field.words());
        label.getStyleClass().add("muted");
        label.setMinWidth(LABEL);
        HBox line = new HBox(8, label, box);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** What stands there while there is no file. */
    private void nothing() {
        importSentence.setText("Import work that was really done");
        importNote.setText(
                "Choose a table (CSV), a workload log (SWF), GitHub's issues (JSON) or Jira's export (CSV), or drop one here.");
        idle();
        importButton.setDisable(true);
    }

    // ---- the file

    /** Begins with a file. */
    public void begin(Path chosen) {
        file = chosen;
        agents.clear();
        filling = true;
        formatBox.setValue(null);
        fields().forEach(TextField::clear);
        filling = false;
        look();
    }

    /** Stops what is under way, for good. */
    public void stop() {
        pause.stop();
        afterwards = null;
        if (job != null) {
            job.cancel();
        }
    }

    private String name() {
        Path name = file == null ? null : file.getFileName();
        return name == null ? "" : name.toString();
    }

    /** Looks at how the file begins, as what it was chosen to be, if it was. */
    private void look() {
        Path from = file;
        if (from == null) {
            return;
        }
        pause.stop();
        preview = null;
        imported = null;
        fitController.show(null);
        FormatChoice chosen = formatBox.getValue();
        Importer.Format format = chosen == null ? null : chosen.format();
        String name = name();
        run(
                "Looking at " + name,
                new ImportJob<>(name, (progress, stop) -> {
                    try (FileRead in = FileRead.of(from, progress)) {
                        return Importer.preview(format, in, name, ROWS);
                    }
                }),
                this::looked);
    }

    private void looked(Preview seen) {
        preview = seen;
        filling = true;
        if (seen.guessed()) {
            formatBox.setValue(new FormatChoice(seen.format()));
            unitBox.setValue(seen.unit());
        }
        boolean own = seen.format() != Importer.Format.CSV;
        columns.forEach((field, box) -> {
            box.getItems().setAll(ColumnChoice.of(seen.columns(), own));
            box.setValue(new ColumnChoice(field.of(seen.likely())));
        });
        filling = false;
        showRows(seen);
        read();
    }

    private void change() {
        if (!filling && preview != null) {
            importButton.setDisable(true);
            pause.playFromStart();
        }
    }

    private void agents(String role, int count) {
        agents.put(role, count);
        change();
    }

    private Choices choices() {
        return new Choices(
                new ImportOptions.Columns(
                        column(Field.ROLE),
                        column(Field.ARRIVAL),
                        column(Field.EFFORT),
                        column(Field.ID),
                        column(Field.TITLE),
                        column(Field.PRIORITY),
                        column(Field.DEPENDS)),
                roleField.getText(),
                roleMapField.getText(),
                unitBox.getValue(),
                arrivalScaleField.getText(),
                effortScaleField.getText(),
                defaultEffortField.getText(),
                limitField.getText(),
                agents);
    }

    private @Nullable String column(Field field) {
        ColumnChoice choice = Objects.requireNonNull(columns.get(field)).getValue();
        return choice == null ? null : choice.name();
    }

    /** Reads all of it. */
    private void read() {
        Preview seen = preview;
        Path from = file;
        if (seen == null || from == null) {
            return;
        }
        pause.stop();
        imported = null;
        fitController.show(null);
        markColumns(seen);
        ImportOptions options;
        try {
            options = choices().options();
        } catch (IllegalArgumentException e) {
            refuse(sentence(String.valueOf(e.getMessage())));
            return;
        }
        String name = name();
        run(
                "Reading " + name,
                new ImportJob<>(name, (progress, stop) -> {
                    try (FileRead in = FileRead.of(from, progress)) {
                        return Importer.read(seen.format(), in, name, options, stop);
                    }
                }),
                this::wasRead);
    }

    private void wasRead(Imported now) {
        imported = now;
        noteList.getItems()
                .setAll(now.words().stream().map(ImportController::sentence).toList());
        Map<String, Integer> tasks = now.tasksByRole();
        roleImportTable
                .getItems()
                .setAll(now.roles().stream()
                        .map(role -> new RoleRow(role.name(), tasks.getOrDefault(role.name(), 0), role.agents()))
                        .toList());
        outcome();
    }

    // ---- what becomes of it

    private boolean isMore() {
        return moreChip.isSelected();
    }

    private void outcome() {
        tasksPane.setVisible(!isMore());
        fit.setVisible(isMore());
        Imported now = imported;
        if (now == null || job != null) {
            return;
        }
        if (isMore()) {
            if (fitController.streams() == null) {
                run(
                        "Fitting streams to " + Wording.count(now.tasks(), "task"),
                        new ImportJob<>(name(), (progress, stop) -> MoreOfTheSame.of(now.scenario(), Choice.BEST)),
                        this::fitted);
            } else {
                sayStreams();
            }
            return;
        }
        long skipped = now.rows() - now.tasks();
        importSentence.setText(Wording.count(now.tasks(), "task") + " from " + rows(now.rows()) + " of " + name());
        importNote.setText(
                skipped == 0
                        ? "Every row is a task."
                        : (skipped == 1
                                        ? "1 row is no task and is"
                                        : Wording.count(skipped) + " rows are no tasks and are")
                                + " skipped; why is said below.");
        outcomeNote.setText("the first rows");
        importButton.setDisable(false);
    }

    private static String rows(long rows) {
        return Wording.count(rows, "row");
    }

    private void fitted(MoreOfTheSame streams) {
        fitController.show(streams);
        outcome();
    }

    private void sayStreams() {
        MoreOfTheSame streams = Objects.requireNonNull(fitController.streams());
        int made = streams.streams().size();
        int rest = streams.scenario().tasks().size();
        outcomeNote.setText("");
        if (made == 0) {
            importSentence.setText("No stream can be fitted");
            importNote.setText(notes(streams));
            importButton.setDisable(true);
            return;
        }
        importSentence.setText(Wording.count(made, "stream") + " fitted to "
                + Wording.count(Objects.requireNonNull(imported).tasks() - rest, "task")
                + (rest == 0
                        ? ""
                        : "; " + Wording.count(rest, "task") + (rest == 1 ? " stays as it is" : " stay as they are")));
        importNote.setText(notes(streams));
        importButton.setDisable(false);
    }

    private static String notes(MoreOfTheSame streams) {
        return streams.remarks().isEmpty()
                ? "Each draw is independent of the others, until the time of the last task."
                : String.join(
                        " ",
                        streams.remarks().stream()
                                .map(note -> sentence(note) + ".")
                                .toList());
    }

    @FXML
    private void open() {
        Imported now = imported;
        MoreOfTheSame streams = fitController.streams();
        if (now == null) {
            return;
        }
        if (isMore() && streams != null) {
            opens.accept(streams.scenario());
        } else {
            run("Making the scenario", new ImportJob<>(name(), (progress, stop) -> now.scenario()), opens);
        }
    }

    @FXML
    private void cancel() {
        closes.run();
    }

    @FXML
    private void stopReading() {
        pause.stop();
        afterwards = null;
        if (job != null) {
            job.cancel();
        }
    }

    @FXML
    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import work that was really done");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                "Tables, logs and issues", "*.csv", "*.tsv", "*.txt", "*.swf", "*.json"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        File chosen = chooser.showOpenDialog(importButton.getScene().getWindow());
        if (chosen != null) {
            begin(chosen.toPath());
        }
    }

    // ---- work in the background

    /** Does it once what is under way has stopped; only the latest is done. */
    private <T> void run(String sentence, ImportJob<T> next, Consumer<T> then) {
        importButton.setDisable(true);
        if (job != null) {
            afterwards = () -> run(sentence, next, then);
            job.cancel();
            return;
        }
        job = next;
        importSentence.setText(sentence + "…");
        importTrouble.setText("");
        importProgress.setVisible(true);
        stopImportButton.setVisible(true);
        importProgress.progressProperty().bind(next.progressProperty());
        importNote.textProperty().bind(next.messageProperty());
        next.setOnSucceeded(event -> ended(next, then));
        next.setOnFailed(event -> {
            idle();
            refuse("This is a bug in Plimsoll: " + next.getException());
        });
        background.execute(next);
    }

    private <T> void ended(ImportJob<T> done, Consumer<T> then) {
        idle();
        Runnable waiting = afterwards;
        afterwards = null;
        T made = done.getValue();
        if (waiting != null) {
            waiting.run();
        } else if (made != null) {
            then.accept(made);
        } else {
            String trouble = done.trouble();
            refuse(
                    trouble == null
                            ? "Stopped. A change, or the file chosen again, reads it from the beginning."
                            : trouble);
        }
    }

    private void idle() {
        job = null;
        importProgress.progressProperty().unbind();
        importNote.textProperty().unbind();
        importProgress.setVisible(false);
        stopImportButton.setVisible(false);
    }

    private void refuse(String why) {
        importSentence.setText("Nothing can be imported yet");
        importNote.setText(file == null ? "" : String.valueOf(file));
        importTrouble.setText(why);
        importButton.setDisable(true);
        noteList.getItems().clear();
        roleImportTable.getItems().clear();
    }

    private static String sentence(String words) {
        return words.isEmpty() || !Character.isLowerCase(words.charAt(0))
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    // ---- the first rows

    private void showRows(Preview seen) {
        previewTable.getColumns().clear();
        RowTable<Preview.Line> table = new RowTable<>(previewTable);
        List<TableColumn<Preview.Line, Preview.Line>> made = new ArrayList<>();
        TableColumn<Preview.Line, Preview.Line> line = new TableColumn<>("Row");
        line.getStyleClass().addAll("number", "muted");
        line.setPrefWidth(56);
        table.column(line, row -> Wording.count(row.number()), null);
        made.add(line);
        for (int i = 0; i < Math.min(seen.columns().size(), COLUMNS); i++) {
            int at = i;
            TableColumn<Preview.Line, Preview.Line> column =
                    new TableColumn<>(shortened(seen.columns().get(i), LONGEST_NAME));
            column.setPrefWidth(width(seen, at));
            table.column(column, row -> text(row, at), null);
            made.add(column);
        }
        previewTable.getColumns().setAll(made);
        previewTable.getItems().setAll(seen.lines());
    }

    /** As wide as what stands in it, within bounds. */
    private static double width(Preview seen, int column) {
        int longest = seen.lines().stream()
                .mapToInt(row -> text(row, column).length())
                .reduce(seen.columns().get(column).length() + LONGEST_USE, Math::max);
        return Math.clamp(longest * LETTER + PADDING, NARROWEST, WIDEST);
    }

    private static String text(Preview.Line row, int column) {
        String reason = row.unfit();
        return reason != null ? column == 0 ? "skipped: " + reason : "" : shortened(row.field(column), LONGEST_TEXT);
    }

    private static String shortened(String text, int most) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }

    /** Says over each column what it is taken for. */
    private void markColumns(Preview seen) {
        for (int i = 1; i < previewTable.getColumns().size(); i++) {
            String name = seen.columns().get(i - 1);
            boolean first = seen.columns().indexOf(name) == i - 1;
            List<String> uses = first
                    ? Stream.of(Field.values())
                            .filter(field -> name.equals(column(field)))
                            .map(field -> field.words().toLowerCase(Locale.ROOT))
                            .toList()
                    : List.of();
            TableColumn<Preview.Line, ?> column = previewTable.getColumns().get(i);
            column.setText(shortened(name, LONGEST_NAME) + (uses.isEmpty() ? "" : " → " + String.join(", ", uses)));
            column.getStyleClass().remove("taken");
            if (!uses.isEmpty()) {
                column.getStyleClass().add("taken");
            }
        }
    }
}
