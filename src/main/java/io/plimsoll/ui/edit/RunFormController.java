package io.plimsoll.ui.edit;

import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.text.Part;
import io.plimsoll.sim.Admission;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.ui.form.Keyboard;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.RoleFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.theme.Nodes;
import io.plimsoll.ui.work.CommandWords;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Selection;
import io.plimsoll.ui.work.Wording;
import io.plimsoll.ui.work.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The form by which an operator changes the run on the Board: an agent or a task more, another description of a task. It lies over the Board and
 * stops nothing; what it makes is a command like any other. FX thread only.
 */
public final class RunFormController {
    private final Workbench workbench;
    private final Selection selection;
    private final Runnable board;
    private @Nullable RunEntry entry;
    private RunEntry.@Nullable Judged judged;
    private List<Problem> asked = List.of();
    /** Of what the run was asked last; what it said of something else is no reason any more. */
    private long askedOf;

    private long revision;
    private boolean asking;
    private @Nullable Node focusedBefore;

    @FXML
    private VBox runForm;

    @FXML
    private Label runFormTitle;

    @FXML
    private Label runFormNote;

    @FXML
    private ScrollPane runFormScroll;

    @FXML
    private VBox leadingFields;

    @FXML
    private VBox otherFields;

    @FXML
    private Label runFormProblem;

    @FXML
    private Button acceptRunFormButton;

    @FXML
    private Label runFormKeys;

    /** The form for the run of this workbench; {@code board} shows the Board. */
    public RunFormController(Workbench workbench, Selection selection, Runnable board) {
        this.workbench = workbench;
        this.selection = selection;
        this.board = board;
    }

    /**
     * What an item of a menu is called that opens a form, and whether it can: with the reason where it cannot.
     *
     * @param document what is open, or {@code null} if nothing is
     */
    public static void offer(MenuItem item, String words, @Nullable Document document) {
        boolean closed = document != null && document.readOnly() != null;
        boolean watched = document != null && document.watch() != null;
        String why = watched ? " (not in a watched fleet)" : " (a run for reading only)";
        item.setText(closed ? words + why : words);
        item.setDisable(closed);
    }

    @FXML
    private void initialize() {
        runForm.managedProperty().bind(runForm.visibleProperty());
        runForm.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        workbench.onOpen(document -> {
            close();
            asking = false; // of another run it is never told
        });
        workbench.onTables(snapshot -> ask());
        // not while it is being laid out; what is said by a field takes room that is only known then
        runFormScroll
                .getContent()
                .layoutBoundsProperty()
                .subscribe(bounds -> Platform.runLater(() -> runFormScroll.setPrefViewportHeight(bounds.getHeight())));
        runForm.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::bringIntoView);
            }
        });
    }

    // ---- what it is opened for

    /** Lets an agent be added. */
    public void addAgent() {
        open("Add an agent", run -> RunEntry.NewAgent.name(run), name -> {
            AgentSpec first = AgentSpec.of(name, role());
            return new RunEntry.NewAgent(first, this::roles, this::changed);
        });
    }

    /** Lets a task be added. */
    public void addTask() {
        open("Add a task", run -> RunEntry.NewTask.id(run), id -> {
            TaskSpec first = TaskSpec.of(id, role(), 1);
            return new RunEntry.NewTask(first, unit(), this::roles, this::changed);
        });
    }

    /** A task as it is described, when it arrives, and why it cannot be edited. */
    private record Described(
            TaskSpec spec, double arrival, @Nullable String objection) {}

    /** Lets a task be edited. */
    public void editTask(String id) {
        String what = "Edit " + id;
        open(what, run -> describe(run, id), described -> {
            String objection = described == null ? "there is no task " + id + " here" : described.objection;
            Document document = workbench.document();
            if (described == null || objection != null || document == null) {
                workbench.refuse(what, String.valueOf(objection));
                return null;
            }
            String arrival = new Wording(document.scenario()).instant(described.arrival);
            return new RunEntry.OtherTask(described.spec, arrival, unit(), this::roles, this::changed);
        });
    }

    private static @Nullable Described describe(Simulation run, String id) {
        int task = run.taskSlot(id);
        Admission admission = run.admission();
        return task < 0
                ? null
                : new Described(admission.describe(task), run.taskArrival(task), admission.whyNotEdit(task));
    }

    /** Asks the run for what the form begins with, then shows it; refused where nothing may be done to the run. */
    private <T extends @Nullable Object> void open(
            String what, Function<Simulation, T> question, Function<T, @Nullable RunEntry> form) {
        Document document = workbench.document();
        String readOnly = document == null ? null : document.readOnly();
        if (readOnly != null) {
            workbench.refuse(what, readOnly);
            return;
        }
        board.run();
        long before = ++revision;
        workbench.look(
                travel ->
                        new Answer<>(travel.simulation().admission().whyNothing(), question.apply(travel.simulation())),
                answer -> {
                    if (before != revision) {
                        return;
                    }
                    String closed = answer.closed;
                    RunEntry next = closed == null ? form.apply(answer.value) : null;
                    if (closed != null) {
                        workbench.refuse(what, closed);
                    } else if (next != null) {
                        show(next);
                    }
                });
    }

    private record Answer<T extends @Nullable Object>(
            @Nullable String closed, T value) {}

    private String unit() {
        Document document = workbench.document();
        return document == null ? "" : document.scenario().timeUnit().key();
    }

    private List<String> roles() {
        Snapshot seen = workbench.snapshot();
        return seen == null
                ? List.of()
                : seen.roles().stream().map(RoleFigure::name).toList();
    }

    /** That of the selected agent, else the first. */
    private String role() {
        List<String> roles = roles();
        Snapshot seen = workbench.snapshot();
        int selected = seen == null
                ? -1
                : seen.agents().stream()
                        .filter(agent -> agent.number() == selection.agent())
                        .mapToInt(AgentFigure::role)
                        .findFirst()
                        .orElse(-1);
        return selected >= 0 && selected < roles.size() ? roles.get(selected) : roles.isEmpty() ? "" : roles.getFirst();
    }

    private void show(RunEntry next) {
        if (!runForm.isVisible()) {
            focusedBefore =
                    runForm.getScene() == null ? null : runForm.getScene().getFocusOwner();
        }
        entry = next;
        asked = List.of();
        List<FormField> fields = next.fields();
        int half = (fields.size() + 1) / 2;
        leadingFields.getChildren().setAll(fields.subList(0, half));
        otherFields.getChildren().setAll(fields.subList(half, fields.size()));
        fields.forEach(FormField::refresh);
        runFormTitle.setText(next.title());
        runFormNote.setText(next.note());
        acceptRunFormButton.setText(next.verb());
        runFormKeys.setText("Enter: " + next.verb().toLowerCase(Locale.ROOT) + ", Esc: close");
        runForm.setAccessibleText(next.title());
        runForm.setVisible(true);
        runFormScroll.setVvalue(0);
        changed();
        focus(fields.getFirst());
        Keyboard.bring(fields.getFirst().control(), runForm);
    }

    private static void focus(FormField field) {
        Control control = field.control();
        control.requestFocus();
        if (control instanceof TextInputControl input) {
            input.selectAll();
        }
    }

    // ---- what is said of it

    private void changed() {
        RunEntry now = entry;
        if (now != null) {
            revision++;
            judged = now.judge();
            tell();
            ask();
        }
    }

    /** Asks the run, whose agents and tasks change meanwhile. */
    private void ask() {
        RunEntry now = entry;
        if (now == null || asking) {
            return;
        }
        Part part = now.part();
        long of = revision;
        asking = true;
        workbench.look(travel -> now.ask(travel.simulation(), part), told -> {
            asking = false;
            if (entry == now && of == revision) {
                asked = told;
                askedOf = of;
                tell();
            } else {
                ask();
            }
        });
    }

    private void tell() {
        RunEntry now = entry;
        RunEntry.Judged said = judged;
        if (now == null || said == null) {
            return;
        }
        List<Problem> all =
                Stream.concat(said.problems().stream(), asked.stream()).toList();
        say(FormField.tell(now.fields(), all).stream().map(Problem::text).collect(Collectors.joining("\n")));
    }

    private void say(String words) {
        runFormProblem.setText(words);
        Nodes.show(runFormProblem, !words.isEmpty());
    }

    // ---- what becomes of it

    private void key(KeyEvent event) {
        boolean list = event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
        switch (event.getCode()) {
            case ESCAPE -> {
                if (!list) {
                    close();
                    event.consume();
                }
            }
            case ENTER -> {
                if (event.getTarget() instanceof ButtonBase button) {
                    button.fire();
                    event.consume();
                } else if (!list) {
                    accept();
                    event.consume();
                }
            }
            default -> {}
        }
    }

    /** Gives the command, or goes to the first field that is wrong. */
    @FXML
    private void accept() {
        RunEntry now = entry;
        RunEntry.Judged said = judged;
        if (now == null || said == null) {
            return;
        }
        Command command = said.command();
        boolean wrong = askedOf == revision && asked.stream().anyMatch(Problem::isError);
        if (command == null || wrong) {
            now.fields().stream()
                    .filter(field -> Stream.concat(said.problems().stream(), asked.stream())
                            .anyMatch(problem -> problem.isError() && field.concerns(problem)))
                    .findFirst()
                    .ifPresent(RunFormController::focus);
        } else if (now.changesNothing(command)) {
            close();
        } else {
            workbench.act(CommandWords.of(command), command, outcome -> heard(now, command, outcome));
        }
    }

    private void heard(RunEntry of, Command command, Outcome outcome) {
        if (entry != of) {
            return;
        }
        if (outcome.done()) {
            close();
            select(of, command);
        } else {
            say(String.valueOf(outcome.reason()));
            ask();
        }
    }

    private void select(RunEntry of, Command command) {
        workbench.look(travel -> of.find(travel.simulation(), command), found -> {
            if (found.agent() >= 0) {
                selection.selectAgent(found.agent());
            } else if (found.task() >= 0) {
                selection.selectTask(found.task(), Selection.NONE);
            }
        });
    }

    /** Closes it; the keyboard goes back to where it was. */
    @FXML
    private void close() {
        revision++;
        if (entry == null) {
            return;
        }
        entry = null;
        judged = null;
        asked = List.of();
        runForm.setVisible(false);
        leadingFields.getChildren().clear();
        otherFields.getChildren().clear();
        Node before = focusedBefore;
        focusedBefore = null;
        if (before != null) {
            before.requestFocus();
        }
    }

    /** Where the fields scroll, the one with the keyboard is to be seen. */
    private void bringIntoView(@Nullable Node focused) {
        Node content = runFormScroll.getContent();
        Node each = focused;
        while (each != null && each != content) {
            each = each.getParent();
        }
        double room = content.getLayoutBounds().getHeight()
                - runFormScroll.getViewportBounds().getHeight();
        if (each == null || focused == null || room <= 0) {
            return;
        }
        Bounds at = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double top = runFormScroll.getVvalue() * room;
        double shown = runFormScroll.getViewportBounds().getHeight();
        double wanted = at.getMinY() < top ? at.getMinY() : Math.max(top, at.getMaxY() - shown);
        runFormScroll.setVvalue(Math.clamp(wanted / room, 0, 1));
    }
}
