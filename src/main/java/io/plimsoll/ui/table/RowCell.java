package io.plimsoll.ui.table;

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

    private final Function<R, String> words;
    private @Nullable Tooltip whole;
    private @Nullable Node sign;
    private @Nullable Consumer<R> show;
    private @Nullable Predicate<R> trouble;

    RowCell(Function<R, String> words) {
        this.words = words;
        textTruncatedProperty().addListener((property, before, cut) -> setTooltip(cut ? whole() : null));
    }

    /** What does not fit can be read by pointing at it. */
    private Tooltip whole() {
        Tooltip made = whole;
        if (made != null) {
            return made;
        }
        Tooltip tooltip = new Tooltip();
        whole = tooltip;
        tooltip.textProperty().bind(textProperty());
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

    /** Reads the row anew. */
    void again() {
        R row = getItem();
        if (!isEmpty() && row != null) {
            show(row);
        }
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        show(row);
    }

    private void show(R row) {
        setText(words.apply(row));
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
