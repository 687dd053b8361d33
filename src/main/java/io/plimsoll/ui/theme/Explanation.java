package io.plimsoll.ui.theme;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A sentence that explains, in as many lines as it needs. FX thread only. */
public final class Explanation extends Label {
    /** Of this sentence. */
    public Explanation(String sentence) {
        super(sentence);
        getStyleClass().add("explanation");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
    }
}
