package io.plimsoll.ui.board;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.TaskState;
import io.plimsoll.ui.edit.RunFormController;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.run.Snapshot;
import io.plimsoll.ui.run.TaskFigure;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Workbench;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.jspecify.annotations.Nullable;

/** What can be done to the selected task, as a menu and by keys. FX thread only. */
final class TaskMenu {
    private static final int AGENTS_LISTED = 30;

    private final Workbench workbench;
    private final MenuItem assign = new MenuItem("Assign to the strategy's choice");
    private final Menu assignTo = new Menu("Assign to");
    private final MenuItem complete = new MenuItem("Complete now");
    private final MenuItem remove = new MenuItem("Remove: what depends on it stays blocked");
    private final MenuItem add = new MenuItem();
    private final MenuItem edit = new MenuItem();
    private final ContextMenu menu =
            new ContextMenu(assign, assignTo, complete, new SeparatorMenuItem(), add, edit, remove);
    private boolean closed;
    private @Nullable TaskFigure task;
    private @Nullable Snapshot snapshot;

    TaskMenu(Workbench workbench, Runnable adding, Consumer<String> editing) {
        this.workbench = workbench;
        assign.setId("assignTask");
        assignTo.setId("assignTaskTo");
        complete.setId("completeTask");
        remove.setId("removeTask");
        assign.setAccelerator(new KeyCodeCombination(KeyCode.ENTER));
        complete.setAccelerator(new KeyCodeCombination(KeyCode.C));
        remove.setAccelerator(new KeyCodeCombination(KeyCode.DELETE));
        assign.setOnAction(event -> assignToChoice());
        complete.setOnAction(event -> {
            if (task != null) {
                workbench.act("Complete " + task.id(), new Command.Complete(task.id()));
            }
        });
        remove.setOnAction(event -> {
            if (task != null) {
                workbench.act("Remove " + task.id(), new Command.RemoveTask(task.id()));
            }
        });
        add.setId("addTask");
        edit.setId("editTask");
        add.setAccelerator(new KeyCodeCombination(KeyCode.INSERT));
        edit.setAccelerator(new KeyCodeCombination(KeyCode.E));
        add.setOnAction(event -> adding.run());
        edit.setOnAction(event -> {
            if (task != null) {
                editing.accept(task.id());
            }
        });
        workbench.onOpen(this::offer);
        offer(null);
        menu.setOnShowing(event -> listAgents());
        show(null, null);
    }

    private void offer(@Nullable Document document) {
        closed = document != null && document.readOnly() != null;
        RunFormController.offer(add, "Add task…", document);
        RunFormController.offer(edit, "Edit task…", document);
    }

    /** Opens on this table, whose keys it hears. */
    void install(TableView<?> table) {
        RowMenu.install(menu, table);
    }

    /** What can be done to the task, but for giving it to one agent, and for what forms are for. */
    List<MenuItem> acts() {
        return List.of(assign, complete, remove);
    }

    /** The task that it acts on from now on. */
    void show(@Nullable TaskFigure now, @Nullable Snapshot seen) {
        task = now;
        snapshot = seen;
        TaskState state = now == null ? TaskState.COMPLETED : now.state();
        assign.setDisable(state != TaskState.PENDING);
        assignTo.setDisable(state != TaskState.PENDING);
        complete.setDisable(state != TaskState.IN_PROGRESS);
        boolean begun = state != TaskState.FUTURE
                && state != TaskState.BLOCKED
                && state != TaskState.PENDING
                && state != TaskState.ASSIGNED;
        edit.setDisable(begun || closed);
        remove.setDisable(begun);
    }

    /** Gives the task to whom the strategy chooses; refused with the reason if that cannot be. */
    void assignToChoice() {
        if (task == null) {
            workbench.refuse("Assign the selected task", "no task is selected");
        } else {
            workbench.act("Assign " + task.id(), new Command.Assign(task.id(), null));
        }
    }

    /** Gives the task to an agent; empty: to none that is selected. */
    void assignTo(String agent) {
        TaskFigure chosen = task;
        if (chosen == null) {
            workbench.refuse("Assign the selected task", "no task is selected");
        } else if (agent.isEmpty()) {
            workbench.refuse("Assign " + chosen.id(), "no agent is selected");
        } else {
            workbench.act("Assign " + chosen.id() + " to " + agent, new Command.Assign(chosen.id(), agent));
        }
    }

    /** Offers every agent, those of the task's role first; one that may not have it is refused with the reason. */
    private void listAgents() {
        assignTo.getItems().clear();
        TaskFigure chosen = task;
        if (chosen == null || snapshot == null) {
            return;
        }
        snapshot.agents().stream()
                .filter(AgentFigure::onRoster)
                .sorted((a, b) -> Boolean.compare(b.role() == chosen.role(), a.role() == chosen.role()))
                .limit(AGENTS_LISTED)
                .forEach(agent -> {
                    MenuItem item = new MenuItem(
                            agent.name() + " · " + agent.status().label() + " · workload " + agent.workload());
                    item.setId("assign-to-" + agent.name());
                    item.setMnemonicParsing(false);
                    item.setOnAction(event -> workbench.act(
                            "Assign " + chosen.id() + " to " + agent.name(),
                            new Command.Assign(chosen.id(), agent.name())));
                    assignTo.getItems().add(item);
                });
    }
}
