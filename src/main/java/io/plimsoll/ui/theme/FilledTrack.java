package io.plimsoll.ui.theme;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Colours the part of a slider's track that lies before its thumb: JavaFX has no node for it. A style on the track would do, but the toolkit
 * keeps each style that it has ever read. FX thread only.
 */
public final class FilledTrack {
    private FilledTrack() {}

    /** Keeps this slider's track coloured up to its value from now on. */
    public static void of(Slider slider) {
        slider.skinProperty().subscribe(skin -> {
            if (slider.lookup(".track") instanceof Pane track) {
                fill(slider, track);
            }
        });
    }

    private static void fill(Slider slider, Pane track) {
        Region filled = new Region();
        filled.getStyleClass().add("filled");
        filled.setManaged(false);
        filled.setMouseTransparent(true);
        track.getChildren().add(filled);
        InvalidationListener changed = property -> filled.resize(track.getWidth() * share(slider), track.getHeight());
        slider.valueProperty().addListener(changed);
        slider.minProperty().addListener(changed);
        slider.maxProperty().addListener(changed);
        track.widthProperty().addListener(changed);
        track.heightProperty().addListener(changed);
        changed.invalidated(track.widthProperty());
    }

    private static double share(Slider slider) {
        double span = slider.getMax() - slider.getMin();
        return span > 0 ? Math.clamp((slider.getValue() - slider.getMin()) / span, 0, 1) : 0;
    }
}
