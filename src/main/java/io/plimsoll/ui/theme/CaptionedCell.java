package io.plimsoll.ui.theme;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** What a combo box shows when it is shut: a small caption, and under it the value. FX thread only. */
public final class CaptionedCell<T> extends ListCell<T> {
    private final Label value = new Label();
    private final VBox lines;
    private final Function<? super T, String> words;

    private CaptionedCell(String caption, Function<? super T, String> words) {
        this.words = words;
        Label above = new Label(caption);
        above.getStyleClass().add("caption");
        value.getStyleClass().add("value");
        lines = new VBox(above, value);
        lines.setAlignment(Pos.CENTER_LEFT);
        setGraphic(lines);
    }

    /**
     * Gives a combo box a caption above its value, and both its list and its value the same words.
     *
     * @param caption what is chosen here: "Strategy"
     * @param words an item as shown
     * @return what the box shows when it is shut
     */
    public static <T> CaptionedCell<T> caption(ComboBox<T> box, String caption, Function<? super T, String> words) {
        box.getStyleClass().add("captioned");
        box.setAccessibleText(caption);
        CaptionedCell<T> shut = new CaptionedCell<>(caption, words);
        box.setButtonCell(shut);
        box.setCellFactory(list -> new WordsCell<>(words));
        return shut;
    }

    /** Asks for the words again, since they have changed while the item has not. */
    public void say() {
        T item = getItem();
        value.setText(isEmpty() || item == null ? "" : words.apply(item));
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        say();
        setGraphic(lines);
    }

    private static final class WordsCell<T> extends ListCell<T> {
        private final Function<? super T, String> words;

        WordsCell(Function<? super T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : words.apply(item));
        }
    }
}
