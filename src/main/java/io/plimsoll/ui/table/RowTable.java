package io.plimsoll.ui.table;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A table whose cells are computed from whole rows, so that rows need no properties; the copy key copies the selected rows, or all if none
 * are, as tab-separated text. FX thread only.
 */
public final class RowTable<R> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TableView<R> table;
    private final @Nullable FittedColumns<R> fitted;
    private final Map<TableColumn<R, ?>, Function<R, String>> words = new HashMap<>();
    private final Set<RowCell<R>> cells = Collections.newSetFromMap(new WeakHashMap<>());

    /** Takes a table over. */
    public RowTable(TableView<R> table) {
        this.table = table;
        fitted = FittedColumns.of(table);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    /** A column of words, or of figures if its style class says {@code number}. */
    public void column(TableColumn<R, R> column, Function<R, String> text, @Nullable Comparator<R> order) {
        set(column, text, order, () -> new RowCell<>(text, fitted));
    }

    /** A column of words behind a sign: {@code node} makes one for each cell, {@code show} makes it show a row. */
    public <N extends Node> void signed(
            TableColumn<R, R> column,
            Function<R, String> text,
            @Nullable Comparator<R> order,
            Supplier<N> node,
            BiConsumer<N, R> show) {
        set(column, text, order, () -> {
            N sign = node.get();
            return new RowCell<R>(text, fitted).behind(sign, row -> show.accept(sign, row));
        });
    }

    /** A column of words that explain, or tell trouble where there is some. */
    public void troubled(
            TableColumn<R, R> column, Function<R, String> text, @Nullable Comparator<R> order, Predicate<R> trouble) {
        set(column, text, order, () -> new RowCell<R>(text, fitted).troubled(trouble));
    }

    /** The same, with fewer words for where there is no room for all; pointing at them and copying tells all. */
    public void troubled(
            TableColumn<R, R> column,
            Function<R, String> text,
            Function<R, String> brief,
            @Nullable Comparator<R> order,
            Predicate<R> trouble) {
        set(
                column,
                text,
                order,
                () -> new RowCell<R>(text, fitted).troubled(trouble).orBriefly(brief));
    }

    /** Reads the rows in sight anew, since they have changed; {@link TableView#refresh()} would make every cell anew, at many times the cost. */
    public void refresh() {
        cells.forEach(RowCell::again);
    }

    /** Makes room at once for what has come into sight in the tables below a node; by itself that is done after the next pulse. */
    public static void fit(Node root) {
        root.lookupAll(".table-view").forEach(FittedColumns::fit);
    }

    /** Copies the selected rows, or all if none are. */
    public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** The selected rows, or all if none are, as tab-separated text under the columns' titles. */
    public String text() {
        List<R> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        List<R> rows = selected.isEmpty() ? table.getItems() : selected;
        List<TableColumn<R, ?>> columns = table.getVisibleLeafColumns();
        String head = columns.stream().map(TableColumn::getText).collect(Collectors.joining("\t"));
        return rows.stream()
                .map(row -> columns.stream()
                        .map(column -> words.getOrDefault(column, unspoken -> "")
                                .apply(row)
                                .replaceAll("[\\t\\r\\n]+", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private void set(
            TableColumn<R, R> column,
            Function<R, String> text,
            @Nullable Comparator<R> order,
            Supplier<RowCell<R>> cell) {
        words.put(column, text);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(c -> {
            RowCell<R> made = cell.get();
            made.getStyleClass().addAll(c.getStyleClass());
            cells.add(made);
            return made;
        });
        column.setSortable(order != null);
        if (order != null) {
            column.setComparator(order);
        }
    }
}
