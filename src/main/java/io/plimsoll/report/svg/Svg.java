package io.plimsoll.report.svg;

import java.util.Locale;

/** A drawing that is written element by element; every text is escaped. Coordinates in pixels. Not thread-safe. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    /** Begins a drawing of that size; {@code title} is what a screen reader says. */
    Svg(double width, double height, String title) {
        text.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" role=\"img\" aria-label=\"%s\">\n",
                width,
                height,
                width,
                XmlText.escape(title)));
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        text.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
                style,
                x1,
                y1,
                x2,
                y2));
        return this;
    }

    Svg dot(String style, double x, double y, String hint) {
        text.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"><title>%s</title></circle>\n",
                style,
                x,
                y,
                XmlText.escape(hint)));
        return this;
    }

    /** A line through points given as {@code x,y x,y …}. */
    Svg path(String style, String points, String hint) {
        text.append("<polyline fill=\"none\" class=\"")
                .append(style)
                .append("\" points=\"")
                .append(points)
                .append("\"><title>")
                .append(XmlText.escape(hint))
                .append("</title></polyline>\n");
        return this;
    }

    /** {@code anchor}: start, middle or end. */
    Svg label(String anchor, double x, double y, String label) {
        text.append(String.format(
                Locale.ROOT,
                "<text text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
                anchor,
                x,
                y,
                XmlText.escape(label)));
        return this;
    }

    String end() {
        return text.append("</svg>\n").toString();
    }
}
