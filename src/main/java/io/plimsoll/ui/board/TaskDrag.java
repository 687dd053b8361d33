package io.plimsoll.ui.board;

import io.plimsoll.sim.Command;
import io.plimsoll.ui.chart.WorkloadChart;
import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.theme.Fonts;
import io.plimsoll.ui.work.Workbench;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A task that is dragged from its table onto an agent, in the agents' table or the bars, is given to it. FX thread only. */
final class TaskDrag {
    private static final double LETTERS = 12.5;
    /** From the pointer, so that what is under it can be seen. */
    private static final double BESIDE = 12;

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final Workbench workbench;
    private @Nullable TableRow<?> marked;

    TaskDrag(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Tasks can be dragged out of this table. */
    void from(TableView<TaskRow> tasks) {
        tasks.setOnDragDetected(event -> {
            TaskRow task = tasks.getSelectionModel().getSelectedItem();
            if (task == null || row(event.getPickResult().getIntersectedNode()) == null) {
                return;
            }
            Dragboard board = tasks.startDragAndDrop(TransferMode.LINK);
            ClipboardContent content = new ClipboardContent();
            content.putString(task.figure().id());
            board.setContent(content);
            Text id = new Text(task.figure().id());
            id.setFont(Fonts.semibold(LETTERS));
            board.setDragView(id.snapshot(null, null), -BESIDE, -BESIDE);
            event.consume();
        });
    }

    /** Tasks can be dropped on the rows of this table. */
    void onto(TableView<AgentRow> agents) {
        take(
                agents,
                event -> {
                    TableRow<?> row = row(event.getPickResult().getIntersectedNode());
                    AgentRow agent = row != null && row.getItem() instanceof AgentRow item ? item : null;
                    mark(agent == null ? null : row);
                    return agent == null ? null : agent.figure();
                },
                () -> mark(null));
    }

    private void mark(@Nullable TableRow<?> row) {
        TableRow<?> before = marked;
        if (before != null) {
            before.pseudoClassStateChanged(TARGET, false);
        }
        marked = row;
        if (row != null) {
            row.pseudoClassStateChanged(TARGET, true);
        }
    }

    /** Tasks can be dropped on the bars. */
    void onto(WorkloadChart bars) {
        take(
                bars,
                event -> {
                    AgentFigure agent = bars.agentAt(event.getX(), event.getY());
                    bars.targetProperty().set(agent == null ? WorkloadChart.NOBODY : agent.number());
                    return agent;
                },
                () -> bars.targetProperty().set(WorkloadChart.NOBODY));
    }

    private void take(Node target, Function<DragEvent, @Nullable AgentFigure> at, Runnable unmark) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (task(event) != null && at.apply(event) != null) {
                event.acceptTransferModes(TransferMode.LINK);
                event.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_EXITED, event -> unmark.run());
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            String task = task(event);
            AgentFigure agent = task == null ? null : at.apply(event);
            unmark.run();
            if (task != null && agent != null) {
                workbench.act("Assign " + task + " to " + agent.name(), new Command.Assign(task, agent.name()));
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** The task that is dragged: pressing its row has selected it. */
    private static @Nullable String task(DragEvent event) {
        return event.getGestureSource() instanceof TableView<?> table
                        && table.getSelectionModel().getSelectedItem() instanceof TaskRow row
                ? row.figure().id()
                : null;
    }

    private static @Nullable TableRow<?> row(@Nullable Node node) {
        Node each = node;
        while (each != null && !(each instanceof TableRow<?>)) {
            each = each.getParent();
        }
        return each instanceof TableRow<?> row ? row : null;
    }
}
