package io.plimsoll.ui.edit;

import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.ScenarioKeys;
import io.plimsoll.scenario.text.Part;
import io.plimsoll.scenario.text.SourceText;
import io.plimsoll.scenario.text.Splice;
import io.plimsoll.ui.edit.ScenarioEditor.Cause;
import io.plimsoll.ui.edit.Section.Entry;
import io.plimsoll.ui.form.Keyboard;
import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Scenario view: its sections, a form for what is chosen, and the text beside it, in step. FX thread only. */
public final class EditController {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final ScenarioEditor editor;
    private final Forms forms;
    private final JsonPane json = new JsonPane();
    private final List<FormField> fields = new ArrayList<>();
    private Map<Section, Long> troubles = Map.of();
    private Section section = Section.SCENARIO;
    private @Nullable RowTable<Entry> table;
    private @Nullable Section tabled;
    private @Nullable Entry shown;
    private boolean arranging;
    private int lastProblem = -1;

    @FXML
    private BorderPane editPane;

    @FXML
    private Label editSentence;

    @FXML
    private Label editNote;

    @FXML
    private Button nextProblemButton;

    @FXML
    private Button applyEditButton;

    @FXML
    private Button saveEditButton;

    @FXML
    private ListView<Section> sectionList;

    @FXML
    private VBox entryPane;

    @FXML
    private Label entryTitle;

    @FXML
    private Button addEntryButton;

    @FXML
    private Button removeEntryButton;

    @FXML
    private Button moveUpButton;

    @FXML
    private Button moveDownButton;

    @FXML
    private TableView<Entry> entryTable;

    @FXML
    private VBox emptyPane;

    @FXML
    private Label emptyLabel;

    @FXML
    private Button addFirstButton;

    @FXML
    private Label formTitle;

    @FXML
    private ScrollPane formScroll;

    @FXML
    private VBox formBox;

    @FXML
    private Label formProblem;

    @FXML
    private BorderPane jsonHolder;

    @FXML
    private Label jsonNote;

    @FXML
    private Button jsonEarlierButton;

    @FXML
    private Button jsonLaterButton;

    /** The view of an editor. */
    public EditController(ScenarioEditor editor) {
        this.editor = editor;
        forms = new Forms(editor);
    }

    @FXML
    private void initialize() {
        sectionList.getItems().setAll(Section.values());
        sectionList.setCellFactory(list -> new SectionCell(this::count, this::troubles));
        sectionList.getSelectionModel().select(section);
        sectionList.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!arranging && now != null) {
                choose(now, 0);
            }
        });
        table = new RowTable<>(entryTable);
        entryTable.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!arranging && now != null) {
                showForm();
                pointOut();
            }
        });
        jsonHolder.setCenter(json);
        json.onType(editor::type);
        json.onMove(this::follow);
        json.onCaret(this::showCaret);
        editPane.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        editor.onChange(this::changed);
        editor.onState(this::showState);
        editor.onNextProblem(this::nextProblem);
        editor.onSections(sectionList::requestFocus);
        editor.onArrival(
                () -> Keyboard.isIn(editPane), () -> Platform.runLater(() -> Keyboard.bring(sectionList, editPane)));
        editor.onPoint(pointer -> {
            choose(Section.of(pointer), Math.max(0, index(Section.of(pointer), pointer)));
            entryTable.scrollTo(selected());
            Platform.runLater(() -> Keyboard.bring(entryTable, editPane));
        });
        changed(Cause.BEGUN);
        showState();
    }

    private void key(KeyEvent event) {
        if (UNDO.match(event)) {
            editor.undo();
            event.consume();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            editor.redo();
            event.consume();
        } else if (event.getTarget() == entryTable && event.getCode() == KeyCode.DELETE) {
            removeEntry();
            event.consume();
        } else if (event.getTarget() == entryTable && event.getCode() == KeyCode.INSERT) {
            addEntry();
            event.consume();
        } else if (event.getTarget() == entryTable && event.getCode() == KeyCode.ENTER && !fields.isEmpty()) {
            fields.getFirst().control().requestFocus();
            event.consume();
        }
    }

    // ---- the text changed

    private void changed(Cause cause) {
        if (cause != Cause.TEXT) {
            json.show(editor.source().text());
        }
        if (cause == Cause.BEGUN) {
            lastProblem = -1;
            choose(Section.SCENARIO, 0);
            json.area().positionCaret(0);
        } else {
            list(selected());
            showForm();
        }
        if (cause == Cause.FORM || cause == Cause.STEP) {
            pointOut();
        }
    }

    private int selected() {
        return Math.max(0, entryTable.getSelectionModel().getSelectedIndex());
    }

    /** Shows a section and one of its entries. */
    private void choose(Section next, int index) {
        section = next;
        arranging = true;
        sectionList.getSelectionModel().select(next);
        arranging = false;
        list(index);
        showForm();
        pointOut();
    }

    private void list(int index) {
        arranging = true;
        boolean one = section == Section.SCENARIO;
        Nodes.show(entryPane, !one);
        List<Entry> entries = section.entries(editor.shape());
        columns();
        entryTitle.setText(section.title());
        emptyLabel.setText(empty());
        addFirstButton.setText("Add a " + section.one());
        Nodes.show(emptyPane, !one && entries.isEmpty());
        entryTable.getItems().setAll(entries);
        int shownIndex = Math.min(index, entries.size() - 1);
        if (shownIndex >= 0) {
            entryTable.getSelectionModel().clearAndSelect(shownIndex);
            entryTable.getFocusModel().focus(shownIndex);
        }
        sectionList.refresh();
        arranging = false;
    }

    private void columns() {
        RowTable<Entry> words = table;
        if (words == null || section == Section.SCENARIO || section == tabled) {
            return;
        }
        tabled = section;
        List<TableColumn<Entry, Entry>> columns = new ArrayList<>();
        for (int i = 0; i < section.columns().size(); i++) {
            int number = i;
            TableColumn<Entry, Entry> column =
                    new TableColumn<>(section.columns().get(i));
            if (section.isFigure(i)) {
                column.getStyleClass().add("number");
            }
            if (i == 0) {
                words.signed(
                        column,
                        entry -> entry.cell(0),
                        null,
                        EditController::sign,
                        (sign, entry) -> Nodes.show(sign, isTroubled(entry)));
            } else {
                words.column(column, entry -> entry.cell(number), null);
            }
            columns.add(column);
        }
        columns.getLast().getStyleClass().add("last");
        entryTable.getColumns().setAll(columns);
    }

    private static Label sign() {
        Label sign = new Label("●");
        sign.getStyleClass().addAll("trouble", "small");
        return sign;
    }

    private String empty() {
        return switch (section) {
            case SCENARIO -> "";
            case ROLES -> "No roles yet. A role is a kind of work, and so many agents that do it.";
            case AGENTS -> "No agents of their own yet. Those of a role are made by its number.";
            case TASKS -> "No tasks yet. Add one, or a stream that makes them.";
            case STREAMS -> "No streams yet. A stream makes tasks, one every so often.";
            case TIMELINE -> "Nothing happens at a set time yet: nobody stops, nothing changes.";
            case TARGETS -> "No targets yet. A target says what must not be exceeded, such as p95 of the wait.";
        };
    }

    private @Nullable Entry entry() {
        return section == Section.SCENARIO
                ? null
                : entryTable.getSelectionModel().getSelectedItem();
    }

    private void showForm() {
        Entry entry = entry();
        boolean fits = shown != null && entry != null
                ? fits(shown, entry)
                : shown == null && entry == null && section == Section.SCENARIO && !fields.isEmpty();
        shown = entry;
        if (!fits) {
            fields.clear();
            fields.addAll(entry != null ? forms.of(entry) : section == Section.SCENARIO ? forms.scenario() : List.of());
            String focused = focused();
            formBox.getChildren().setAll(fields);
            formScroll.setVvalue(0);
            fields.stream()
                    .map(FormField::control)
                    .filter(control -> control.getId().equals(focused))
                    .forEach(Node::requestFocus);
        }
        fields.forEach(FormField::refresh);
        formTitle.setText(
                section == Section.SCENARIO
                        ? "The scenario"
                        : entry == null
                                ? section.title()
                                : Character.toUpperCase(section.one().charAt(0))
                                        + section.one().substring(1));
        boolean movable = entry != null && editor.isReadable();
        int at = entry == null ? 0 : entry.index();
        removeEntryButton.setDisable(!movable);
        moveUpButton.setDisable(!movable || at == 0);
        moveDownButton.setDisable(!movable || at == entryTable.getItems().size() - 1);
        tellFields();
    }

    /** Which field the keyboard is in, so that it stays there where another form has the same; empty for none. */
    private String focused() {
        Node owner = formBox.getScene() == null ? null : formBox.getScene().getFocusOwner();
        for (FormField field :
                formBox.getChildren().stream().map(FormField.class::cast).toList()) {
            if (owner != null && owner == field.control()) {
                return field.control().getId();
            }
        }
        return "";
    }

    /** Whether the form of one is the form of the other: the same entry, perhaps under another name. */
    private boolean fits(Entry before, Entry now) {
        boolean same = before.section() == now.section()
                && before.pointer().equals(now.pointer())
                && String.valueOf(before.action()).equals(String.valueOf(now.action()));
        boolean renamed = !fields.isEmpty()
                && fields.getFirst() instanceof RoleNameField name
                && name.name().equals(now.key())
                && before.index() == now.index();
        return now.section() == Section.ROLES ? renamed : same;
    }

    // ---- the text and what is chosen, in step

    private void pointOut() {
        Entry entry = entry();
        Part part =
                entry == null || !editor.isReadable() ? null : editor.source().find(entry.pointer());
        if (part != null) {
            json.point(part.start(), part.end());
        }
    }

    private void follow(int offset) {
        if (!editor.isReadable()) {
            return;
        }
        String pointer = editor.source().pointerAt(offset);
        Section at = Section.of(pointer);
        int index = index(at, pointer);
        if (at != section || index >= 0 && index != selected()) {
            section = at;
            arranging = true;
            sectionList.getSelectionModel().select(at);
            arranging = false;
            list(Math.max(0, index));
            entryTable.scrollTo(Math.max(0, index));
            showForm();
        }
    }

    private int index(Section of, String pointer) {
        for (Entry entry : of.entries(editor.shape())) {
            if (pointer.equals(entry.pointer()) || pointer.startsWith(entry.pointer() + "/")) {
                return entry.index();
            }
        }
        return -1;
    }

    private void showCaret() {
        jsonNote.setText(json.place());
        Nodes.show(jsonEarlierButton, json.isStretch());
        Nodes.show(jsonLaterButton, json.isStretch());
    }

    @FXML
    private void earlier() {
        json.earlier();
    }

    @FXML
    private void later() {
        json.later();
    }

    // ---- what is to be said

    private void showState() {
        List<Problem> problems = editor.problems();
        troubles = problems.stream()
                .filter(problem -> !problem.pointer().isEmpty() || editor.isReadable())
                .collect(Collectors.groupingBy(problem -> Section.of(problem.pointer()), Collectors.counting()));
        json.tell(problems);
        sectionList.refresh();
        entryTable.refresh();
        formBox.setDisable(!editor.isReadable());
        addEntryButton.setDisable(!editor.isReadable());
        sentence(problems);
        applyEditButton.setDisable(editor.isChecked() && editor.errors() > 0 || editor.isOnBoard());
        saveEditButton.setDisable(!editor.isDirty() && editor.hasFile());
        Nodes.show(nextProblemButton, !problems.isEmpty());
        nextProblemButton.setText(editor.errors() > 0 || problems.isEmpty() ? "Next problem" : "Next warning");
        tellFields();
    }

    private void sentence(List<Problem> problems) {
        long errors = editor.errors();
        boolean trouble = errors > 0;
        editSentence.getStyleClass().remove("trouble");
        if (trouble) {
            editSentence.getStyleClass().add("trouble");
        }
        if (!editor.isReadable() && trouble) {
            Problem first = problems.getFirst();
            editSentence.setText("Line " + first.line() + ", column " + first.column() + ": " + first.text());
            editNote.setText("The forms wait as they were until the JSON can be read again.");
        } else if (trouble) {
            editSentence.setText(Wording.count(errors, "problem") + " to mend");
            editNote.setText("Until then it can go neither on the Board nor into its file."
                    + (editor.canKeep() ? " Nothing is lost: it is kept as you type." : ""));
        } else {
            editSentence.setText(
                    isEmpty()
                            ? "A new scenario"
                            : editor.isOnBoard() ? "The Board shows this scenario" : "Ready for the Board");
            editNote.setText(note(problems));
        }
    }

    private String note(List<Problem> problems) {
        if (isEmpty()) {
            return "Add a role with agents, then tasks or a stream of them.";
        }
        if (!problems.isEmpty()) {
            return Wording.count(problems.size(), "warning") + ": "
                    + problems.getFirst().text();
        }
        return editor.isOnBoard()
                ? "Whatever is changed here begins a new run once it is applied."
                : "Apply begins a new run at time 0; the run before is set aside, and Undo brings it back.";
    }

    private boolean isEmpty() {
        return editor.shape().find("/roles") == null && editor.shape().find("/agents") == null;
    }

    private long count(Section of) {
        Part part = of.key().isEmpty() ? null : editor.shape().find("/" + of.key());
        return part == null ? of == Section.SCENARIO ? -1 : 0 : part.size();
    }

    private long troubles(Section of) {
        return troubles.getOrDefault(of, 0L);
    }

    private boolean isTroubled(Entry entry) {
        return editor.problems().stream().anyMatch(problem -> isIn(problem, entry.pointer()));
    }

    private static boolean isIn(Problem problem, String pointer) {
        return problem.pointer().equals(pointer) || problem.pointer().startsWith(pointer + "/");
    }

    private void tellFields() {
        Entry entry = entry();
        List<Problem> here = editor.problems().stream()
                .filter(problem -> editor.isReadable()
                        && (entry == null
                                ? section == Section.SCENARIO && Section.of(problem.pointer()) == Section.SCENARIO
                                : isIn(problem, entry.pointer())))
                .toList();
        List<Problem> rest =
                FormField.tell(fields.stream().flatMap(FormField::all).toList(), here);
        formProblem.setText(rest.stream().map(Problem::text).collect(Collectors.joining("\n")));
        Nodes.show(formProblem, !rest.isEmpty());
    }

    // ---- what there is to do

    @FXML
    private void addEntry() {
        if (section == Section.SCENARIO || !editor.isReadable()) {
            return;
        }
        SourceText text = editor.source();
        String fresh = section.fresh(text);
        String name = section.freshName(text);
        Splice splice = section == Section.ROLES
                ? text.set("/roles", name, fresh, List.of())
                : text.append(section.key(), fresh, ScenarioKeys.SCENARIO);
        editor.edit(
                "add " + (section == Section.TIMELINE || section == Section.TARGETS ? "a " + section.one() : name),
                null,
                splice);
        choose(section, entryTable.getItems().size() - 1);
        entryTable.scrollTo(entryTable.getItems().size() - 1);
        if (!fields.isEmpty()) {
            fields.getFirst().control().requestFocus();
        }
    }

    @FXML
    private void removeEntry() {
        Entry entry = entry();
        if (entry == null || !editor.isReadable()) {
            return;
        }
        Splice splice = editor.source().remove(entry.pointer());
        if (splice != null) {
            editor.edit("remove " + entry.name(), null, splice);
        }
    }

    @FXML
    private void moveUp() {
        move(-1);
    }

    @FXML
    private void moveDown() {
        move(1);
    }

    private void move(int by) {
        Entry entry = entry();
        if (entry != null) {
            int to = entry.index() + by;
            editor.edit(
                    "move " + entry.name(),
                    null,
                    editor.source().swap("/" + section.key(), Math.min(entry.index(), to)));
            choose(section, to);
        }
    }

    @FXML
    private void apply() {
        editor.apply();
    }

    @FXML
    private void save() {
        editor.save();
    }

    /** Goes to the next problem: its section, its entry, its field. */
    @FXML
    private void nextProblem() {
        List<Problem> problems = editor.problems();
        if (problems.isEmpty()) {
            return;
        }
        lastProblem = (lastProblem + 1) % problems.size();
        Problem problem = problems.get(lastProblem);
        if (!editor.isReadable()) {
            json.goTo(problem.line(), problem.column());
            return;
        }
        Section at = Section.of(problem.pointer());
        choose(at, Math.max(0, index(at, problem.pointer())));
        entryTable.scrollTo(selected());
        fields.stream()
                .flatMap(FormField::all)
                .filter(field -> field.concerns(problem))
                .findFirst()
                .ifPresentOrElse(
                        field -> Platform.runLater(() -> Keyboard.bring(field.control(), editPane)),
                        () -> json.goTo(problem.line(), problem.column()));
    }
}
