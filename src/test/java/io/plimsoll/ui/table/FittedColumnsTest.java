package io.plimsoll.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.chart.OnFx;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Columns are as wide as what stands in them, as far as there is room. */
class FittedColumnsTest {
    private record Row(String name, String status, String reason) {}

    private static final Row ROW =
            new Row("an agent with a long name", "working all the time", "no idle agents for role \"ops\"");

    private final TableColumn<Row, Row> name = new TableColumn<>("Agent");
    private final TableColumn<Row, Row> status = new TableColumn<>("Status");
    private final TableColumn<Row, Row> reason = new TableColumn<>("Why");

    @Test
    void whatIsTheProgramsOwnStaysWhole() {
        OnFx.run(() -> {
            TableView<Row> table = shown(250, name, status);
            assertThat(cell(table, name).isTextTruncated()).isTrue();
            assertThat(cell(table, status).isTextTruncated()).isFalse();
        });
    }

    @Test
    void allIsWholeWhereThereIsRoom() {
        OnFx.run(() -> {
            TableView<Row> table = shown(420, name, status);
            assertThat(cell(table, name).isTextTruncated()).isFalse();
            assertThat(cell(table, status).isTextTruncated()).isFalse();
            assertThat(name.getWidth() + status.getWidth()).isBetween(400.0, 420.0);
        });
    }

    @Test
    void whatWasShownBeforeTheTableWasEmptiedNeedsNothing() {
        OnFx.run(() -> {
            TableView<Row> table = shown(420, name, status);
            double wide = status.getWidth();
            table.getItems().clear();
            lay(table);
            table.getItems().add(new Row("a", "idle", ""));
            table.getItems().add(new Row("an agent with a long name", "idle", ""));
            lay(table);
            assertThat(status.getWidth()).isLessThan(wide);
        });
    }

    @Test
    void aBorderDrawnByTheUserStays() {
        OnFx.run(() -> {
            TableView<Row> table = shown(420, name, status);
            press(table, MouseEvent.MOUSE_PRESSED);
            table.resizeColumn(name, -60);
            press(table, MouseEvent.MOUSE_RELEASED);
            double drawn = name.getWidth();
            table.getItems().add(new Row("a name that is longer than all that came before it", "idle", ""));
            lay(table);
            assertThat(name.getWidth()).isEqualTo(drawn);
        });
    }

    @Test
    void fewerWordsWhereThereIsNoRoomForAll() {
        OnFx.run(() -> {
            TableView<Row> table = shown(300, name, reason);
            assertThat(cell(table, reason).getText()).isEqualTo("no idle agents");
            assertThat(cell(table, reason).getTooltip().getText()).isEqualTo(ROW.reason());
        });
        OnFx.run(() -> {
            TableView<Row> table = shown(600, name, reason);
            assertThat(cell(table, reason).getText()).isEqualTo(ROW.reason());
            assertThat(cell(table, reason).getTooltip()).isNull();
        });
    }

    @SafeVarargs
    private TableView<Row> shown(double width, TableColumn<Row, Row>... columns) {
        TableView<Row> table = new TableView<>();
        table.getColumns().setAll(List.of(columns));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        name.getStyleClass().add("names");
        reason.getStyleClass().add("names");
        RowTable<Row> rows = new RowTable<>(table);
        rows.column(name, Row::name, null);
        rows.column(status, Row::status, null);
        rows.troubled(reason, Row::reason, row -> "no idle agents", null, row -> false);
        table.getItems().add(ROW);
        new Scene(table, width, 200).getRoot().resize(width, 200);
        lay(table);
        return table;
    }

    private static void press(TableView<Row> table, EventType<MouseEvent> what) {
        MouseButton button = MouseButton.PRIMARY;
        table.fireEvent(new MouseEvent(
                what, 0, 0, 0, 0, button, 1, false, false, false, false, true, false, false, true, false, true, null));
    }

    private static void lay(TableView<Row> table) {
        for (int pass = 0; pass < 3; pass++) {
            table.applyCss();
            table.layout();
            RowTable.fit(table);
        }
        table.layout();
    }

    private static TableCell<?, ?> cell(TableView<Row> table, TableColumn<Row, Row> column) {
        Set<Node> cells = table.lookupAll(".table-cell");
        @Nullable TableCell<?, ?> found = null;
        for (Node node : cells) {
            if (node instanceof TableCell<?, ?> cell && cell.getTableColumn() == column && !cell.isEmpty()) {
                found = cell;
            }
        }
        assertThat(found).isNotNull();
        return found;
    }
}
