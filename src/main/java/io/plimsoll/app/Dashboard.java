package io.plimsoll.app;

import io.plimsoll.cli.Pictures;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.ui.DashboardPicture;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/** Pictures of the dashboard without a display: JavaFX on its own headless platform, started when the first is asked for. */
final class Dashboard implements Pictures {
    @Override
    public void draw(
            Scenario scenario,
            Course course,
            double at,
            Size size,
            Theme theme,
            OutputStream png,
            BooleanSupplier cancelled)
            throws IOException {
        HeadlessToolkit.start();
        DashboardPicture.write(
                scenario,
                course,
                at,
                size.width(),
                size.height(),
                theme == Theme.DARK ? io.plimsoll.ui.theme.Theme.DARK : io.plimsoll.ui.theme.Theme.LIGHT,
                png,
                cancelled);
    }
}
