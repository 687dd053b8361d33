package io.plimsoll.ui.chart;

import java.util.Arrays;
import java.util.List;

/**
 * Spans as pixels. A pixel is as deep in its task's role's colour as its time was taken by service, and never so pale that a short span is lost;
 * where roles share a pixel, the one that took the most gives the colour. Costs a pass over the spans in sight and the pixels. Toolkit-free.
 */
final class GanttRaster {
    /** A span of any length takes at least so much of its pixel. */
    private static final double LEAST = 0.3;
    /** Longer than this, px, a span leaves a pixel to the next, so that one task is told from another. */
    private static final double APART = 4;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final double[] taken;
    private final double[] most;
    private final int[] roles;

    GanttRaster(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
        taken = new double[width];
        most = new double[width];
        roles = new int[width];
    }

    /** What is drawn: opaque ARGB, row by row. */
    int[] pixels() {
        return pixels;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /**
     * Draws the spans from one time to another.
     *
     * @param ground the colour where nobody serves, ARGB
     * @param fills the colour of each role, ARGB; after the last the first comes again
     */
    void draw(ServiceSpans spans, GanttLayout layout, double begin, double end, int ground, int[] fills) {
        Arrays.fill(pixels, ground);
        for (GanttLayout.Band band : layout.bands()) {
            Arrays.fill(taken, 0);
            Arrays.fill(most, 0);
            for (int agent = band.first(); agent < band.first() + band.agents(); agent++) {
                int number = layout.agents().get(agent).number();
                List<ServiceSpans.Lane> lanes = spans.lanes(number);
                for (int lane = 0; lane < lanes.size(); lane++) {
                    if (band.lane() < 0 || band.lane() == lane) {
                        measure(spans, number, lanes.get(lane), begin, end, band.agents() == 1);
                    }
                }
            }
            paint(band, ground, fills);
        }
    }

    private void measure(
            ServiceSpans spans, int agent, ServiceSpans.Lane lane, double begin, double end, boolean apart) {
        double perPixel = (end - begin) / width;
        double now = spans.now();
        for (int i = lane.firstAfter(begin); i < lane.to && lane.begins[i] < end; i++) {
            if (!spans.shows(agent, lane, i)) {
                continue;
            }
            double from = Math.max(0, (lane.begins[i] - begin) / perPixel);
            double to = Math.min(width, (Math.min(lane.ends[i], now) - begin) / perPixel);
            if (apart && to - from >= APART) {
                from = Math.rint(from);
                to = Math.max(from + 1, Math.rint(to) - 1);
            }
            int first = (int) from;
            int last = Math.min(width - 1, (int) Math.ceil(to) - 1);
            if (last <= first) {
                take(Math.min(first, width - 1), Math.max(to - from, 1e-6), lane.roles[i]);
            } else {
                take(first, first + 1 - from, lane.roles[i]);
                for (int x = first + 1; x < last; x++) {
                    take(x, 1, lane.roles[i]);
                }
                take(last, to - last, lane.roles[i]);
            }
        }
    }

    private void take(int x, double share, int role) {
        taken[x] += share;
        if (share > most[x]) {
            most[x] = share;
            roles[x] = role;
        }
    }

    private void paint(GanttLayout.Band band, int ground, int[] fills) {
        int bottom = Math.min(height, band.bottom());
        if (band.top() >= bottom) {
            return;
        }
        int row = band.top() * width;
        for (int x = 0; x < width; x++) {
            if (taken[x] > 0) {
                double share = Math.min(1, LEAST + (1 - LEAST) * taken[x] / band.slots());
                pixels[row + x] = Pixels.blend(ground, fills[Math.floorMod(roles[x], fills.length)], share);
            }
        }
        for (int y = band.top() + 1; y < bottom; y++) {
            System.arraycopy(pixels, row, pixels, y * width, width);
        }
    }
}
