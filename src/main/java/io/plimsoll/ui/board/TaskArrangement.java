package io.plimsoll.ui.board;

import io.plimsoll.ui.run.TimeSource;
import io.plimsoll.ui.work.Selection;
import java.util.Comparator;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows that pass the filter into the table, in the order of its headers. Where that is slow, as with 100,000 sorted rows, it
 * is done less often, what is in sight is only painted anew, and what was put off is done though nothing else happens. FX thread only.
 */
final class TaskArrangement {
    private static final long SHARE = 10;
    /** In a millisecond. */
    private static final double NANOS = 1e6;

    private final TableView<TaskRow> table;
    private final Runnable refresh;
    private final TaskRows rows;
    private TaskFilter filter = TaskFilter.ALL;
    private List<TaskRow> shown = List.of();
    private boolean arranging;
    private long selected = Selection.NONE;
    private final TimeSource clock;
    private final PauseTransition putOff = new PauseTransition();
    private long notBefore;

    /** {@code refresh}: paints anew what is in sight. */
    TaskArrangement(TableView<TaskRow> table, Runnable refresh, TaskRows rows, TimeSource clock) {
        this.refresh = refresh;
        this.clock = clock;
        notBefore = clock.nanos();
        this.table = table;
        this.rows = rows;
        // As a sort policy, JavaFX would expect the selected row to be among the rows still, and fail where it is not.
        table.setOnSort(event -> {
            event.consume();
            arrange(true);
        });
        putOff.setOnFinished(event -> {
            arrange(true);
            select(selected);
        });
    }

    void filter(TaskFilter wanted) {
        filter = wanted;
        arrange(true);
    }

    /** Whether rows are being moved, so that a change of the table's selection is nobody's wish. */
    boolean arranging() {
        return arranging;
    }

    /** Arranges the rows again: at once, or when it is time. */
    void arrange(boolean atOnce) {
        long start = clock.nanos();
        if (atOnce || start - notBefore >= 0) {
            List<TaskRow> next = rows.arrange(filter, order());
            if (next != shown || table.getItems().size() != next.size()) {
                shown = next;
                arranging = true;
                table.getItems().setAll(next);
                arranging = false;
            }
            putOff.stop();
            long end = clock.nanos();
            notBefore = end + SHARE * (end - start);
        } else if (putOff.getStatus() != Animation.Status.RUNNING) {
            putOff.setDuration(Duration.millis(Math.ceil((notBefore - start) / NANOS)));
            putOff.playFromStart();
        }
        refresh.run();
    }

    /** Tells others what was selected in the table, which is not to be selected there again: while it is told, the table is not done with it. */
    void tell(Runnable others) {
        arranging = true;
        others.run();
        arranging = false;
    }

    /** Selects a task's row if it is shown. */
    void select(long number) {
        selected = number;
        if (arranging) {
            return;
        }
        TaskRow row = rows.row(number);
        TaskRow selected = table.getSelectionModel().getSelectedItem();
        if (row == selected) {
            return;
        }
        arranging = true;
        int at = row == null ? -1 : shown.indexOf(row);
        if (at < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(at);
        }
        arranging = false;
    }

    private @Nullable Comparator<TaskRow> order() {
        Comparator<TaskRow> order = null;
        for (TableColumn<TaskRow, ?> column : table.getSortOrder()) {
            @SuppressWarnings("unchecked") // RowTable gives every column a comparator of rows
            Comparator<TaskRow> by = (Comparator<TaskRow>) column.getComparator();
            Comparator<TaskRow> directed = column.getSortType() == TableColumn.SortType.DESCENDING ? by.reversed() : by;
            order = order == null ? directed : order.thenComparing(directed);
        }
        return order;
    }
}
