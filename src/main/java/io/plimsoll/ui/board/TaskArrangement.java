package io.plimsoll.ui.board;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows that pass the filter into the table, in the order of its headers. Where that is slow, as with 100,000 sorted rows, it
 * is done less often, and what is in sight is only painted anew. FX thread only.
 */
final class TaskArrangement {
    private static final long SHARE = 10;

    private final TableView<TaskRow> table;
    private final Runnable refresh;
    private final TaskRows rows;
    private TaskFilter filter = TaskFilter.ALL;
    private List<TaskRow> shown = List.of();
    private boolean arranging;
    private long notBefore = System.nanoTime();

    /** {@code refresh}: paints anew what is in sight. */
    TaskArrangement(TableView<TaskRow> table, Runnable refresh, TaskRows rows) {
        this.refresh = refresh;
        this.table = table;
        this.rows = rows;
        // As a sort policy, JavaFX would expect the selected row to be among the rows still, and fail where it is not.
        table.setOnSort(event -> {
            event.consume();
            arrange(true);
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
        long start = System.nanoTime();
        if (atOnce || start - notBefore >= 0) {
            List<TaskRow> next = rows.arrange(filter, order());
            if (next != shown || table.getItems().size() != next.size()) {
                shown = next;
                arranging = true;
                table.getItems().setAll(next);
                arranging = false;
            }
            long end = System.nanoTime();
            notBefore = end + SHARE * (end - start);
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
