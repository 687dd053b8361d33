package io.plimsoll.ui.table;

import io.plimsoll.ui.theme.Ruler;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A cell that reads its row anew whenever the table is refreshed. FX thread only. */
final class RowCell<R> extends TableCell<R, R> {
    private static final double WIDEST = 480;
    private static final double SLACK = 2;

    private final Function<R, String> words;
    private final @Nullable FittedColumns<R> fitted;
    private @Nullable String text;
    private @Nullable String measured;
    private @Nullable Tooltip whole;
    private @Nullable Node sign;
    private @Nullable Consumer<R> show;
    private @Nullable Predicate<R> trouble;
    private @Nullable Function<R, String> brief;

    RowCell(Function<R, String> words, @Nullable FittedColumns<R> fitted) {
        this.words = words;
        this.fitted = fitted;
        textTruncatedProperty().addListener((property, before, cut) -> tip());
        widthProperty().addListener(property -> {
            if (brief != null) {
                again();
            }
        });
    }

    /** What does not fit can be read by pointing at it. */
    private void tip() {
        if (text == null || (text.equals(getText()) && !isTextTruncated())) {
            setTooltip(null);
        } else {
            whole().setText(text);
            setTooltip(whole());
        }
    }

    private Tooltip whole() {
        Tooltip made = whole;
        if (made != null) {
            return made;
        }
        Tooltip tooltip = new Tooltip();
        whole = tooltip;
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        return tooltip;
    }

    RowCell<R> behind(Node sign, Consumer<R> show) {
        this.sign = sign;
        this.show = show;
        return this;
    }

    RowCell<R> troubled(Predicate<R> trouble) {
        this.trouble = trouble;
        return this;
    }

    RowCell<R> orBriefly(Function<R, String> brief) {
        this.brief = brief;
        return this;
    }

    /** Reads the row anew. */
    void again() {
        R row = getItem();
        if (!isEmpty() && row != null) {
            show(row);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        String whole = text;
        if (fitted != null && whole != null && !whole.equals(measured)) {
            measured = whole;
            fitted.need(getTableColumn(), wanted(whole));
        }
    }

    /** A table's cell itself prefers just what its column has. */
    private double wanted(String text) {
        Node graphic = getGraphic();
        double sign = graphic == null ? 0 : graphic.prefWidth(-1) + getGraphicTextGap();
        return Math.ceil(snappedLeftInset() + sign + Ruler.width(text, getFont()) + snappedRightInset()) + SLACK;
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            text = null;
            measured = null;
            setText(null);
            setGraphic(null);
            tip();
            return;
        }
        show(row);
    }

    private void show(R row) {
        String whole = words.apply(row);
        text = whole;
        setText(brief != null && wanted(whole) > getWidth() ? brief.apply(row) : whole);
        tip();
        if (show != null) {
            show.accept(row);
            setGraphic(sign);
        }
        if (trouble != null) {
            boolean told = trouble.test(row);
            String wanted = told ? "trouble" : "muted";
            if (!getStyleClass().contains(wanted)) {
                getStyleClass().removeAll("muted", "trouble");
                getStyleClass().add(wanted);
            }
        }
    }
}
