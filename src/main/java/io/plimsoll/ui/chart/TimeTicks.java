package io.plimsoll.ui.chart;

import io.plimsoll.ui.theme.Palette;
import io.plimsoll.ui.theme.Ruler;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws the axis of time under a chart. FX thread only. */
final class TimeTicks {
    private TimeTicks() {}

    /** {@code live}: the right end is the present time. */
    static void draw(GraphicsContext g, Palette palette, HistoryLayout layout, TimeScale scale, boolean live) {
        double y = layout.height() - 9;
        double right = layout.right();
        if (live) {
            Lettering.write(g, "now", Lettering.SMALL, palette.muted(), TextAlignment.RIGHT, right, y);
        }
        int most = Math.max(1, (int) ((right - HistoryLayout.LEFT) / 130));
        double end = live ? right - Ruler.width("now", Lettering.SMALL) - 12 : right;
        for (TimeScale.Tick tick : scale.ticks(layout.begin(), layout.end(), most)) {
            double x = layout.x(tick.time());
            double half = Ruler.width(tick.label(), Lettering.SMALL) / 2;
            double middle = Math.max(HistoryLayout.LEFT + half, x);
            if (middle + half <= end) {
                Lettering.write(g, tick.label(), Lettering.SMALL, palette.muted(), TextAlignment.CENTER, middle, y);
            }
        }
    }
}
