package io.plimsoll.ui.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseEvent;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Shares a table's width among its columns so that what stands in them can be read: each has what its words have needed so far, and what
 * is left over goes towards the widths that it prefers. Where there is too little, columns of the style class {@code names} have less, as
 * their words come from data and may be of any length; the program's own words and its figures stay whole. Once the user has drawn a
 * border, the policy that the table had before decides. FX thread only.
 */
@SuppressWarnings("rawtypes") // the policy of a table is asked about tables of any rows
final class FittedColumns<R> extends ConstrainedColumnResizeBase
        implements Callback<TableView.ResizeFeatures, Boolean> {
    private static final String NAMES = "names";
    private static final double LEAST = 40;
    private static final double SORT_SIGN = 16;
    private static final double BORDER = 2;

    private final TableView<R> table;
    private final Callback<TableView.ResizeFeatures, Boolean> before;
    private final Map<TableColumnBase<?, ?>, Double> needed = new HashMap<>();
    private boolean drawn;
    /** A header that appears resizes its column by itself, which is nobody's wish. */
    private boolean pressed;

    private boolean grown;

    private FittedColumns(TableView<R> table, Callback<TableView.ResizeFeatures, Boolean> before) {
        this.table = table;
        this.before = before;
    }

    /** Takes over the columns of a table that shows all of them at once; leaves one that scrolls sideways alone. */
    static <R> @Nullable FittedColumns<R> of(TableView<R> table) {
        Callback<TableView.ResizeFeatures, Boolean> before = table.getColumnResizePolicy();
        if (!(before instanceof ConstrainedColumnResizeBase)) {
            return null;
        }
        FittedColumns<R> fitted = new FittedColumns<>(table, before);
        table.setColumnResizePolicy(fitted);
        table.getItems().addListener((InvalidationListener) items -> fitted.forget());
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> fitted.pressed = true);
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> fitted.pressed = false);
        return fitted;
    }

    /** Makes room in a table for what has been needed since the last time. */
    static void fit(Node node) {
        if (node instanceof TableView<?> table && table.getColumnResizePolicy() instanceof FittedColumns<?> fitted) {
            fitted.fit();
        }
    }

    /** Says what a cell of this column would like to have. */
    void need(TableColumn<R, ?> column, double width) {
        if (width > needed.getOrDefault(column, 0.0)) {
            needed.put(column, width);
            if (!grown) {
                grown = true;
                Platform.runLater(this::fit);
            }
        }
    }

    /** A table that is emptied is about something else next. */
    private void forget() {
        if (table.getItems().isEmpty()) {
            needed.clear();
        }
    }

    private void fit() {
        if (grown) {
            grown = false;
            table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
        }
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        drawn |= pressed && features.getColumn() != null;
        if (drawn) {
            return before.call(features);
        }
        List<TableColumn<R, ?>> columns = table.getVisibleLeafColumns();
        double[] widths = new Shares(columns, features.getContentWidth()).widths();
        for (int i = 0; i < widths.length; i++) {
            features.setColumnWidth(columns.get(i), widths[i]);
        }
        return false;
    }

    private double need(TableColumn<R, ?> column) {
        return Math.max(column.getMinWidth(), Math.max(title(column), needed.getOrDefault(column, 0.0)));
    }

    private double title(TableColumn<R, ?> column) {
        for (Node node : table.lookupAll(".column-header")) {
            if (node instanceof TableColumnHeader header
                    && header.getTableColumn() == column
                    && header.lookup(".label") instanceof Label label) {
                return Math.ceil(label.prefWidth(-1))
                        + BORDER
                        + (table.getSortOrder().contains(column) ? SORT_SIGN : 0);
            }
        }
        return 0;
    }

    /** Who has how much of a width. */
    private final class Shares {
        private final List<TableColumn<R, ?>> columns;
        private final double[] width;
        private double left;

        Shares(List<TableColumn<R, ?>> columns, double whole) {
            this.columns = columns;
            width = columns.stream().mapToDouble(FittedColumns.this::need).toArray();
            left = whole;
            for (double had : width) {
                left -= had;
            }
        }

        double[] widths() {
            if (left < 0) {
                shorten();
            } else {
                towards(TableColumn::getPrefWidth);
                boolean anyNames = columns.stream().anyMatch(this::isNames);
                towards(column -> anyNames && !isNames(column) ? 0 : column.getMaxWidth());
            }
            for (int i = 0; i < width.length; i++) {
                width[i] = Math.floor(width[i]);
            }
            return width;
        }

        /** The longest names have less, down to the length of the next. */
        private void shorten() {
            double most = 0;
            double rest = left;
            for (int i = 0; i < width.length; i++) {
                if (isNames(columns.get(i))) {
                    rest += width[i];
                    most = Math.max(most, width[i]);
                }
            }
            double level = level(rest, most);
            for (int i = 0; i < width.length; i++) {
                width[i] = isNames(columns.get(i)) ? shortened(i, level) : width[i];
            }
        }

        /** The length that all longer names have, for all to have the rest. */
        private double level(double rest, double most) {
            double low = LEAST;
            double high = most;
            while (high - low > .5) {
                double middle = (low + high) / 2;
                double sum = 0;
                for (int i = 0; i < width.length; i++) {
                    sum += isNames(columns.get(i)) ? shortened(i, middle) : 0;
                }
                if (sum > rest) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return low;
        }

        private double shortened(int column, double level) {
            return Math.max(columns.get(column).getMinWidth(), Math.min(width[column], level));
        }

        private boolean isNames(TableColumn<?, ?> column) {
            return column.getStyleClass().contains(NAMES);
        }

        /** Shares what is left by how much each would still like. */
        private void towards(Wish wish) {
            double[] more = new double[width.length];
            double all = 0;
            for (int i = 0; i < width.length; i++) {
                more[i] = Math.max(0, wish.of(columns.get(i)) - width[i]);
                all += more[i];
            }
            if (all == 0) {
                return;
            }
            double part = Math.min(1, left / all);
            for (int i = 0; i < width.length; i++) {
                width[i] += part * more[i];
                left -= part * more[i];
            }
        }
    }

    /** A width that a column would like. */
    private interface Wish {
        double of(TableColumn<?, ?> column);
    }
}
