package io.plimsoll.ui.shell;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A choice with its rule in a sentence under it. FX thread only. */
final class RuleCell<T> extends ListCell<T> {
    private static final double WIDTH = 360;

    private final Function<T, String> title;
    private final Function<T, String> rule;
    private final Label name = new Label();
    private final Label sentence = new Label();
    private final VBox lines = new VBox(name, sentence);

    RuleCell(Function<T, String> title, Function<T, String> rule) {
        this.title = title;
        this.rule = rule;
        name.getStyleClass().add("semibold");
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        sentence.setMinWidth(WIDTH);
        sentence.setPrefWidth(WIDTH);
        sentence.setMaxWidth(WIDTH);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        name.setText(title.apply(item));
        sentence.setText(rule.apply(item));
        setGraphic(lines);
    }
}
