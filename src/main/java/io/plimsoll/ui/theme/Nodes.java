package io.plimsoll.ui.theme;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What is done to parts of the screen everywhere. FX thread only. */
public final class Nodes {
    private Nodes() {}

    /** Shows a part, or hides it and gives its room to others. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** A sentence that explains, in as many lines as it needs. */
    public static Label explanation(String sentence) {
        Label label = new Label(sentence);
        label.getStyleClass().add("explanation");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
