package io.plimsoll.cli;

import io.plimsoll.report.ScreenTable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Draws the screen's parts as fast as they can be drawn; the program's root passes one in. */
public interface Screens {
    /**
     * Measures ours and JavaFX's own in turn, on the same loads. Blocks until that is done.
     *
     * @param quick a first look, whose figures still wobble
     * @param window in a window on the display, else without one, drawn by software
     * @param progress told the share that is done
     * @param cancelled asked now and then
     * @throws CancellationException once that is so
     * @throws IOException if it cannot be drawn; the message is a sentence for people
     */
    List<ScreenTable.Row> measure(boolean quick, boolean window, DoubleConsumer progress, BooleanSupplier cancelled)
            throws IOException;
}
