package io.plimsoll.ui.theme;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Slider;

/** Colours the part of a slider's track that lies before its thumb: JavaFX has no node for it. FX thread only. */
public final class FilledTrack {
    private FilledTrack() {}

    /** Keeps this slider's track coloured up to its value from now on. */
    public static void of(Slider slider) {
        slider.valueProperty().addListener(observable -> paint(slider));
        slider.minProperty().addListener(observable -> paint(slider));
        slider.maxProperty().addListener(observable -> paint(slider));
        slider.skinProperty().addListener(observable -> paint(slider));
        paint(slider);
    }

    private static void paint(Slider slider) {
        Node track = slider.lookup(".track");
        double span = slider.getMax() - slider.getMin();
        if (track == null || !(span > 0)) {
            return;
        }
        double share = Math.clamp((slider.getValue() - slider.getMin()) / span, 0, 1);
        track.setStyle(String.format(
                Locale.ROOT,
                "-fx-background-color: linear-gradient(to right, -pl-accent %1$.2f%%, -pl-hairline %1$.2f%%)",
                100 * share));
    }
}
