package io.plimsoll.ui.form;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Where the keyboard is in a window. FX thread only. */
public final class Keyboard {
    private Keyboard() {}

    /**
     * Brings it to a node of a part of the window that has just been made or shown: at once, and once more after the next frame is laid out if it is
     * not in that part then, as such a part may not be able to have it before, and the toolkit gives it to another. The part must be in the window;
     * the node need not be: what lies in a split pane or a scroll pane comes there with its first frame. Of several that ask within a frame the last
     * gets it.
     */
    public static void bring(Node node, Node part) {
        node.requestFocus();
        Scene scene = part.getScene();
        if (scene == null) {
            return;
        }
        scene.getProperties().put(Keyboard.class, node);
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                if (scene.getProperties().remove(Keyboard.class, node) && !isIn(part)) {
                    node.requestFocus();
                }
            }
        });
        Platform.requestNextPulse();
    }

    /** Whether it is in a part of the window. */
    public static boolean isIn(Node part) {
        Node owner = part.getScene() == null ? null : part.getScene().getFocusOwner();
        while (owner != null && owner != part) {
            owner = owner.getParent();
        }
        return owner != null;
    }
}
