package io.plimsoll.ui.theme;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide words are. FX thread only. */
public final class Ruler {
    private static final int REMEMBERED = 4_000;
    private static final Text TEXT = new Text();
    private static final Map<Font, Map<String, Double>> WIDTHS = new HashMap<>();

    private Ruler() {}

    /** The width of a text, px. */
    public static double width(String text, Font font) {
        Map<String, Double> known = WIDTHS.computeIfAbsent(font, f -> new HashMap<>());
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(text, t -> {
            TEXT.setFont(font);
            TEXT.setText(t);
            return TEXT.getLayoutBounds().getWidth();
        });
    }
}
