package io.plimsoll.ui.theme;

import javafx.scene.Node;

/** Parts of the screen that come and go. FX thread only. */
public final class Nodes {
    private Nodes() {}

    /** Shows a part, or hides it and gives its room to others. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
