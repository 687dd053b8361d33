package io.plimsoll.ui.chart;

import io.plimsoll.ui.theme.Fonts;
import io.plimsoll.ui.theme.Ruler;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Words on a canvas: their sizes, and how they stay readable over marks. FX thread only. */
final class Lettering {
    static final Font SMALL = Fonts.regular(11);
    static final Font SMALL_STRONG = Fonts.semibold(11);
    static final Font TEXT = Fonts.regular(12.5);
    static final Font TEXT_STRONG = Fonts.semibold(12.5);
    static final Font TITLE = Fonts.semibold(12);

    private Lettering() {}

    /** The text, or its beginning and an ellipsis, or nothing, so that it fits. */
    static String fit(String text, Font font, double width) {
        if (Ruler.width(text, font) <= width) {
            return text;
        }
        for (int end = text.length() - 1; end >= 2; end--) {
            String cut = text.substring(0, end) + "…";
            if (Ruler.width(cut, font) <= width) {
                return cut;
            }
        }
        return "";
    }

    /** Writes a text with its middle at the height y. */
    static void write(
            GraphicsContext g, String text, Font font, Color colour, TextAlignment alignment, double x, double y) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, Math.round(x), Math.round(y));
    }

    /** The same on a ground of this colour, so that lines behind do not cross it. */
    static void writeOn(
            GraphicsContext g,
            Color ground,
            String text,
            Font font,
            Color colour,
            TextAlignment alignment,
            double x,
            double y) {
        g.setFont(font);
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.CENTER);
        g.setStroke(ground);
        g.setLineWidth(3);
        g.setLineDashes();
        g.strokeText(text, Math.round(x), Math.round(y));
        write(g, text, font, colour, alignment, x, y);
    }
}
