package io.plimsoll.ui.chart;

import io.plimsoll.ui.run.AgentFigure;
import io.plimsoll.ui.theme.Palette;
import io.plimsoll.ui.theme.Ruler;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws the Gantt chart. FX thread only. */
final class GanttPainter {
    private static final double WORDS = 13;
    private static final double SHORTEST_WORDS = 24;
    private static final int MOST_WORDS = 600;
    /** The relative luminance (WCAG 2) at which black and white contrast alike. */
    private static final double EVEN = 0.18;

    private final GraphicsContext g;
    private final Palette palette;
    private final GanttLayout rows;
    private final HistoryLayout times;
    private final ServiceSpans spans;

    GanttPainter(GraphicsContext g, Palette palette, GanttLayout rows, HistoryLayout times, ServiceSpans spans) {
        this.g = g;
        this.palette = palette;
        this.rows = rows;
        this.times = times;
        this.spans = spans;
    }

    void paint(GanttRaster raster, List<String> roles) {
        int[] fills = palette.data().stream().mapToInt(Pixels::argb).toArray();
        raster.draw(spans, rows, times.begin(), times.end(), Pixels.argb(palette.surface()), fills);
        Pixels.draw(g, raster.pixels(), raster.width(), raster.height(), HistoryLayout.LEFT, GanttLayout.TOP);
        names(roles);
        words();
        unkept();
    }

    private void names(List<String> roles) {
        boolean named = rows.rowHeight() >= GanttLayout.NAMED;
        int role = -1;
        for (int i = 0; i < rows.agents().size(); i++) {
            AgentFigure agent = rows.agents().get(i);
            double top = GanttLayout.TOP + i * rows.rowHeight();
            if (agent.role() != role) {
                role = agent.role();
                if (i > 0) {
                    g.setStroke(palette.hairline());
                    g.setLineWidth(1);
                    g.setLineDashes();
                    g.strokeLine(14, Math.round(top) + 0.5, times.right(), Math.round(top) + 0.5);
                }
                if (!named) {
                    head(roles, role, i, top);
                }
            }
            if (named) {
                String name = Lettering.fit(agent.name(), Lettering.SMALL, HistoryLayout.LEFT - 38);
                dot(role, rows.middle(i));
                Lettering.write(g, name, Lettering.SMALL, palette.text(), TextAlignment.LEFT, 28, rows.middle(i));
            }
        }
    }

    /** A role's name at the first of its rows, if it has rows enough. */
    private void head(List<String> roles, int role, int first, double top) {
        int end = first;
        while (end < rows.agents().size() && rows.agents().get(end).role() == role) {
            end++;
        }
        double tall = (end - first) * rows.rowHeight();
        if (tall < GanttLayout.NAMED || role >= roles.size()) {
            return;
        }
        double y = top + Math.min(tall / 2, 10);
        dot(role, y);
        String name = Lettering.fit(roles.get(role), Lettering.SMALL_STRONG, HistoryLayout.LEFT - 38);
        Lettering.write(g, name, Lettering.SMALL_STRONG, palette.text(), TextAlignment.LEFT, 28, y);
        if (tall >= 2 * GanttLayout.NAMED + 4) {
            String many = (end - first) + " agents";
            Lettering.write(g, many, Lettering.SMALL, palette.muted(), TextAlignment.LEFT, 28, y + 14);
        }
    }

    private void dot(int role, double y) {
        g.setFill(palette.edge(role));
        g.fillOval(16, Math.round(y) - 3, 6, 6);
    }

    /** The tasks' names in the bars that have room, while they are not too many to read anyway. */
    private void words() {
        int written = 0;
        for (GanttLayout.Band band : rows.bands()) {
            int agent = rows.agents().get(band.first()).number();
            List<ServiceSpans.Lane> lanes = spans.lanes(agent);
            boolean single = band.lane() >= 0 || lanes.size() == 1;
            if (band.bottom() - band.top() < WORDS || !single || lanes.size() <= band.lane()) {
                continue;
            }
            ServiceSpans.Lane lane = lanes.get(Math.max(0, band.lane()));
            for (int at = lane.firstAfter(times.begin());
                    at < lane.to && lane.begins[at] < times.end() && written < MOST_WORDS;
                    at++) {
                double from = Math.max(HistoryLayout.LEFT, times.x(lane.begins[at]));
                double to = Math.min(times.right(), times.x(Math.min(lane.ends[at], spans.now())));
                if (to - from < SHORTEST_WORDS || !spans.shows(agent, lane, at)) {
                    continue;
                }
                String words = Lettering.fit(lane.ids[at], Lettering.SMALL, to - from - 8);
                double middle = GanttLayout.TOP + (band.top() + band.bottom()) / 2.0;
                Lettering.write(
                        g,
                        words,
                        Lettering.SMALL,
                        on(palette.fill(lane.roles[at])),
                        TextAlignment.LEFT,
                        from + 4,
                        middle);
                written++;
            }
        }
    }

    /** The darker or the lighter of text and surface, whichever can be read on a fill. */
    private Color on(Color fill) {
        double light =
                0.2126 * linear(fill.getRed()) + 0.7152 * linear(fill.getGreen()) + 0.0722 * linear(fill.getBlue());
        return light > EVEN ? Palette.LIGHT.text() : Palette.LIGHT.surface();
    }

    private static double linear(double channel) {
        return Math.pow(channel, 2.2);
    }

    /** Says where older work is no longer kept. */
    private void unkept() {
        if (spans.since() <= times.begin()) {
            return;
        }
        double x = Math.min(times.right(), times.x(spans.since()));
        g.setFill(palette.background());
        g.fillRect(
                HistoryLayout.LEFT,
                GanttLayout.TOP,
                x - HistoryLayout.LEFT,
                rows.height() - GanttLayout.TOP - GanttLayout.FOOT);
        String words =
                Lettering.fit("older work is counted, but not kept", Lettering.SMALL, x - HistoryLayout.LEFT - 16);
        Lettering.write(
                g,
                words,
                Lettering.SMALL,
                palette.muted(),
                TextAlignment.CENTER,
                (HistoryLayout.LEFT + x) / 2,
                (rows.height() - GanttLayout.FOOT) / 2);
    }

    /** Frames the selected task where it is in sight. */
    void selected(long task) {
        for (GanttLayout.Band band : rows.bands()) {
            for (int i = band.first(); task >= 0 && i < band.first() + band.agents(); i++) {
                List<ServiceSpans.Lane> lanes = spans.lanes(rows.agents().get(i).number());
                for (int number = 0; number < lanes.size(); number++) {
                    if (band.lane() < 0 || band.lane() == number) {
                        frame(band, rows.agents().get(i).number(), lanes.get(number), task);
                    }
                }
            }
        }
    }

    private void frame(GanttLayout.Band band, int agent, ServiceSpans.Lane lane, long task) {
        for (int at = lane.firstAfter(times.begin()); at < lane.to && lane.begins[at] < times.end(); at++) {
            if (lane.tasks[at] == task && spans.shows(agent, lane, at)) {
                double from = Math.max(HistoryLayout.LEFT, times.x(lane.begins[at]));
                double to = Math.min(times.right(), times.x(Math.min(lane.ends[at], spans.now())));
                g.setStroke(palette.accent());
                g.setLineWidth(2);
                g.setLineDashes();
                g.strokeRoundRect(
                        Math.round(from) - 2,
                        GanttLayout.TOP + band.top() - 2,
                        Math.max(6, to - from + 3),
                        band.bottom() - band.top() + 4,
                        4,
                        4);
            }
        }
    }

    void crosshair(double time, TimeScale scale) {
        if (!(time >= times.begin() && time <= times.end())) {
            return;
        }
        double x = Math.round(times.x(time)) + 0.5;
        double bottom = rows.height() - GanttLayout.FOOT;
        g.setStroke(palette.faint());
        g.setLineWidth(1);
        g.setLineDashes();
        g.strokeLine(x, 2, x, bottom + 4);
        String words = scale.clock(time);
        double length = Ruler.width(words, Lettering.SMALL);
        double from = x + 10 + length > times.right() ? x - 7 - length : x + 7;
        g.setFill(palette.surface().deriveColor(0, 1, 1, 0.85));
        g.fillRoundRect(from - 3, 0, length + 6, 14, 4, 4);
        Lettering.write(g, words, Lettering.SMALL, palette.text(), TextAlignment.LEFT, from, 7);
    }
}
