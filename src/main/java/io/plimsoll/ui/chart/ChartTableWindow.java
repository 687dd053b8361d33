package io.plimsoll.ui.chart;

import io.plimsoll.ui.table.RowTable;
import io.plimsoll.ui.theme.KeyTip;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A chart as a table, in a window of its own beside it: as it stood when it was asked for. FX thread only. */
final class ChartTableWindow {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 480;
    private static final double COLUMN = 110;
    private static final double FIRST = 170;
    /** More columns than these are scrolled sideways. */
    private static final int FITTING = 7;

    private ChartTableWindow() {}

    /** Opens it; Escape closes it. */
    static void show(ChartTable content, String summary, @Nullable Window owner) {
        Label head = new Label(content.title());
        head.getStyleClass().add("sentence");
        Label words = new Label(summary);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        TableView<List<String>> table = table(content);
        VBox.setVgrow(table, Priority.ALWAYS);
        Label hint = new Label(KeyTip.words("Shortcut+C") + " copies the selected rows, or all");
        hint.getStyleClass().addAll("muted", "note-line");
        VBox above = new VBox(head, words);
        above.getStyleClass().add("chart-table-head");
        VBox all = new VBox(above, table, new HBox(hint));
        all.getStyleClass().add("surface");
        Scene scene = new Scene(all, WIDTH, HEIGHT);
        Stage stage = new Stage();
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.hide();
            }
        });
        stage.initOwner(owner);
        stage.setTitle(content.title() + " as a table – Plimsoll");
        stage.setScene(scene);
        stage.show();
        table.requestFocus();
    }

    private static TableView<List<String>> table(ChartTable content) {
        TableView<List<String>> table = new TableView<>();
        table.setId("chartTable");
        table.setAccessibleText(content.title());
        table.setPlaceholder(new Label("Nothing to show yet"));
        RowTable<List<String>> rows = new RowTable<>(table);
        for (int i = 0; i < content.columns().size(); i++) {
            int at = i;
            ChartTable.Column each = content.columns().get(i);
            TableColumn<List<String>, List<String>> column = new TableColumn<>(each.title());
            column.setPrefWidth(i == 0 ? FIRST : COLUMN);
            if (i == 0) {
                column.getStyleClass().add("first");
            }
            if (each.figures()) {
                column.getStyleClass().add("number");
            }
            table.getColumns().add(column);
            rows.column(
                    column,
                    row -> row.get(at),
                    each.figures() ? figures(at) : Comparator.comparing(row -> row.get(at)));
        }
        if (content.columns().size() <= FITTING) {
            table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        }
        table.getItems().setAll(content.rows());
        return table;
    }

    private static Comparator<List<String>> figures(int at) {
        return Comparator.comparingDouble(row -> figure(row.get(at)));
    }

    /** A figure as it was written; what is none comes first. */
    private static double figure(String text) {
        try {
            return Double.parseDouble(text.replace(",", "").replace('−', '-').replaceAll("[^0-9.-].*$", ""));
        } catch (NumberFormatException e) {
            return Double.NEGATIVE_INFINITY;
        }
    }
}
