package io.plimsoll.ui.bench;

import javafx.scene.Scene;

/** Something to be drawn, all of which changes from frame to frame. FX thread only. */
public interface Load extends AutoCloseable {
    /** The width of what is drawn, px. */
    double WIDTH = 1200;

    /** Its height, px. */
    double HEIGHT = 800;

    /** What is put into the window; the same for as long as it lives. */
    Scene scene();

    /** Changes every value, for frame number {@code frame}, from 0. */
    void change(int frame);

    /** What else there is to say after it was drawn; empty: nothing. */
    default String note() {
        return "";
    }

    @Override
    default void close() {
        // most hold nothing
    }
}
