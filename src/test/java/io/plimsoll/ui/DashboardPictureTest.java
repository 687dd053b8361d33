package io.plimsoll.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.ui.chart.OnFx;
import io.plimsoll.ui.run.StillRun;
import io.plimsoll.ui.theme.Theme;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture of the dashboard shows what a window of its size would. */
class DashboardPictureTest {
    @ParameterizedTest
    @ValueSource(ints = {1280, 1359, 1360, 1920})
    void hasTheWholeToolbar(int width) {
        assertThat(OnFx.call(() -> {
                    try (DesktopWindow window = finished(width)) {
                        Node arrow = window.scene().lookup(".tool-bar-overflow-button");
                        return arrow == null || !arrow.isVisible();
                    }
                }))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1280, 1920})
    void cutsNoWordOfATable(int width) {
        assertThat(OnFx.call(() -> {
                    try (DesktopWindow window = finished(width)) {
                        return cut(window.scene().getRoot());
                    }
                }))
                .isEmpty();
    }

    private static DesktopWindow finished(int width) {
        Scenario scenario = Samples.FIRST.read().orThrow();
        StillRun run = new StillRun(scenario, Course.NONE, Double.POSITIVE_INFINITY, () -> false);
        DesktopWindow window = DashboardPicture.open(scenario, run, Theme.LIGHT);
        DashboardPicture.layOut(window, width, width * 5 / 8);
        return window;
    }

    private static List<String> cut(Parent root) {
        return root.lookupAll(".table-view .label, .table-cell").stream()
                .map(Labeled.class::cast)
                .filter(labeled -> labeled.isVisible() && labeled.isTextTruncated())
                .map(Labeled::getText)
                .toList();
    }
}
