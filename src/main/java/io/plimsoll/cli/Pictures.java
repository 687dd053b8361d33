package io.plimsoll.cli;

import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Draws the dashboard where there is no window; the program's root passes one in. */
public interface Pictures {
    /**
     * Draws a run as it stands at a time. Blocks until the picture is written.
     *
     * @param course what was done to the run, in order; what was done after the time is left out
     * @param at the time, in the scenario's unit; infinite for the end of the run
     * @param png where the picture goes; stays open
     * @param cancelled whether the user has had enough; asked now and then
     * @throws CancellationException once that is so
     * @throws IOException if it cannot be drawn or written; the message is a sentence for people
     */
    void draw(
            Scenario scenario,
            Course course,
            double at,
            Size size,
            Theme theme,
            OutputStream png,
            BooleanSupplier cancelled)
            throws IOException;

    /** Width and height in pixels. */
    record Size(int width, int height) {
        /** What the dashboard is made for. */
        public static final Size USUAL = new Size(1280, 800);

        private static final int LEAST = 320;
        private static final int MOST = 8192;

        /** Checks the ranges. */
        public Size {
            if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
                throw new IllegalArgumentException(
                        "width and height must be from " + LEAST + " to " + MOST + ": " + width + "x" + height);
            }
        }
    }

    /** Light or dark. */
    enum Theme {
        LIGHT,
        DARK
    }
}
