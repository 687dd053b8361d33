package io.plimsoll.ui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table show and in which order, as somebody chose it, told so that it can be remembered. What was not chosen is as usual: the program
 * says what that is, and may say so again for other rows. The columns need ids. FX thread only.
 */
public final class ChosenColumns<R> {
    private static final String SHOWN = "+";
    private static final String HIDDEN = "-";

    private final TableView<R> table;
    private final Consumer<String> remember;
    private final List<TableColumn<R, ?>> columns;
    private final Map<TableColumn<R, ?>, Boolean> usual = new HashMap<>();
    private final Map<TableColumn<R, ?>, Boolean> chosen = new HashMap<>();
    /** Whether the program itself changes something. */
    private boolean arranging;

    /**
     * Watches over the columns that a table has.
     *
     * @param remembered what {@code remember} was told last, or {@code null}
     */
    public ChosenColumns(TableView<R> table, @Nullable String remembered, Consumer<String> remember) {
        this.table = table;
        this.remember = remember;
        columns = List.copyOf(table.getColumns());
        columns.forEach(column -> usual.put(column, column.isVisible()));
        if (remembered != null) {
            restore(remembered);
        }
        for (TableColumn<R, ?> column : columns) {
            column.visibleProperty().addListener((property, before, now) -> toggled(column, now));
            column.setContextMenu(new ContextMenu(items().toArray(MenuItem[]::new)));
        }
        table.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) change -> tell());
    }

    /** A column shows, or does not, as long as nobody chooses otherwise. */
    public void usually(TableColumn<R, ?> column, boolean shown) {
        usual.put(column, shown);
        arrange(() -> show(column));
    }

    /** Chooses nothing: as the program says. */
    public void asUsual() {
        chosen.clear();
        arrange(() -> {
            table.getColumns().setAll(columns);
            columns.forEach(this::show);
        });
        remember.accept("");
    }

    /** A mark for each column, and the way back, for a menu. */
    public List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (TableColumn<R, ?> column : columns) {
            CheckMenuItem item = new CheckMenuItem();
            item.setMnemonicParsing(false);
            item.textProperty().bind(column.textProperty());
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            items.add(item);
        }
        MenuItem back = new MenuItem("As usual");
        back.setOnAction(event -> asUsual());
        items.add(new SeparatorMenuItem());
        items.add(back);
        return items;
    }

    private void restore(String remembered) {
        List<TableColumn<R, ?>> order = new ArrayList<>();
        for (String each : remembered.split(",")) {
            for (TableColumn<R, ?> column : columns) {
                if (each.endsWith(":" + column.getId()) && !order.contains(column)) {
                    order.add(column);
                    if (each.startsWith(SHOWN) || each.startsWith(HIDDEN)) {
                        chosen.put(column, each.startsWith(SHOWN));
                    }
                }
            }
        }
        if (order.size() == columns.size()) {
            table.getColumns().setAll(order);
        }
        columns.forEach(this::show);
        keepOne(columns.getFirst());
    }

    private void show(TableColumn<R, ?> column) {
        Boolean wish = chosen.get(column);
        column.setVisible(wish == null ? Boolean.TRUE.equals(usual.get(column)) : wish);
    }

    private void toggled(TableColumn<R, ?> column, boolean now) {
        if (arranging) {
            return;
        }
        chosen.put(column, now);
        keepOne(column);
        tell();
    }

    /** A table without columns would be nothing to choose any from. */
    private void keepOne(TableColumn<R, ?> column) {
        if (columns.stream().noneMatch(TableColumn::isVisible)) {
            chosen.put(column, true);
            arrange(() -> column.setVisible(true));
        }
    }

    private void tell() {
        if (arranging || table.getColumns().size() != columns.size()) {
            return;
        }
        List<String> words = new ArrayList<>();
        for (TableColumn<R, ?> column : table.getColumns()) {
            Boolean wish = chosen.get(column);
            words.add((wish == null ? "" : wish ? SHOWN : HIDDEN) + ":" + column.getId());
        }
        remember.accept(String.join(",", words));
    }

    private void arrange(Runnable act) {
        boolean before = arranging;
        arranging = true;
        act.run();
        arranging = before;
    }
}
