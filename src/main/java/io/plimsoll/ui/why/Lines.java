package io.plimsoll.ui.why;

import io.plimsoll.ui.work.Wording;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Names with what is said of each, a line each between hairlines. FX thread only. */
final class Lines {
    private static final int MOST = 14;
    private static final double NAMES = 118;

    private Lines() {}

    static void show(VBox box, List<Answer.Line> lines) {
        if (lines.equals(box.getUserData())) {
            return;
        }
        box.setUserData(lines);
        List<Node> shown =
                new ArrayList<>(lines.stream().limit(MOST).map(Lines::node).toList());
        if (lines.size() > MOST) {
            shown.add(node(new Answer.Line("and " + Wording.count(lines.size() - MOST) + " more", "", false)));
        }
        box.getChildren().setAll(shown);
    }

    private static Node node(Answer.Line line) {
        Label name = whole(line.name());
        name.setMinWidth(NAMES);
        name.setPrefWidth(NAMES);
        Label words = whole(line.words());
        words.getStyleClass().add(line.told() ? "medium" : "muted");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox node = new HBox(name, words);
        node.getStyleClass().add("fact");
        node.setAccessibleText(line.name() + ": " + line.words());
        node.setFocusTraversable(false);
        return node;
    }

    /** Goes on in another line rather than being cut. */
    private static Label whole(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
