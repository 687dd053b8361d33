package io.plimsoll.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.chart.OnFx;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

class RowTableTest {
    private static final class Counted {
        private int value;
    }

    private final TableView<Counted> view = OnFx.call(TableView::new);

    @Test
    void refreshingReadsTheRowsAnewInTheSameCells() {
        Counted row = new Counted();
        RowTable<Counted> table = OnFx.call(() -> {
            TableColumn<Counted, Counted> column = new TableColumn<>("Count");
            view.getColumns().add(column);
            RowTable<Counted> made = new RowTable<>(view);
            made.column(column, each -> "is " + each.value, Comparator.comparingInt(each -> each.value));
            view.getItems().add(row);
            new Scene(view, 300, 200).snapshot(null);
            return made;
        });
        Set<Node> cells = cells();
        assertThat(texts()).containsExactly("is 0");
        OnFx.run(() -> {
            row.value = 7;
            table.refresh();
        });
        assertThat(texts()).containsExactly("is 7");
        OnFx.run(() -> view.getScene().snapshot(null));
        assertThat(cells()).isEqualTo(cells);
    }

    private Set<Node> cells() {
        return OnFx.call(() -> view.lookupAll(".table-cell").stream().collect(Collectors.toSet()));
    }

    private List<String> texts() {
        return OnFx.call(() -> view.lookupAll(".table-cell").stream()
                .map(IndexedCell.class::cast)
                .filter(cell -> !cell.isEmpty())
                .map(IndexedCell::getText)
                .toList());
    }
}
