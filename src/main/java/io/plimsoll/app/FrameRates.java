package io.plimsoll.app;

import io.plimsoll.cli.Screens;
import io.plimsoll.report.ScreenTable;
import io.plimsoll.ui.ScreenBench;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** The frame rates of the screen: JavaFX draws the next frame as soon as the last is drawn, not sixty times a second. */
final class FrameRates implements Screens {
    @Override
    public List<ScreenTable.Row> measure(
            boolean quick, boolean window, DoubleConsumer progress, BooleanSupplier cancelled) throws IOException {
        String missing = window ? Toolkit.missing(System.getProperty("os.name")) : null;
        if (missing != null) {
            throw new IOException(missing);
        }
        System.setProperty("javafx.animation.fullspeed", "true");
        HeadlessToolkit.start(window);
        return new ScreenBench(quick ? ScreenBench.Length.QUICK : ScreenBench.Length.FULL).run(progress, cancelled);
    }
}
