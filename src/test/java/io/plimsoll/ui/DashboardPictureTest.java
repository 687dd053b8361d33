package io.plimsoll.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.ui.chart.OnFx;
import io.plimsoll.ui.run.StillRun;
import io.plimsoll.ui.theme.Theme;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** Names that come from data may be of any length: they end in dots where there is no room, and pointing at them tells the rest. */
    @ParameterizedTest
    @MethodSource("sights")
    void cutsNothingButLongNames(String sample, double at, int width) {
        assertThat(OnFx.call(() -> {
                    try (DesktopWindow window = open(read(sample), at, width)) {
                        return cut(window.scene().getRoot());
                    }
                }))
                .isEmpty();
    }

    @Test
    void sumsTheAgentsUpInTheRoomThereIs() {
        OnFx.run(() -> {
            try (DesktopWindow window = open(read("release-week"), 900, 1024)) {
                Labeled summary = (Labeled) window.scene().lookup("#summaryLabel");
                assertThat(summary.getText()).isEqualTo("10 · 2 idle · 1 stopped");
                assertThat(summary.getTooltip().getText()).isEqualTo("10 · 2 idle · 7 working · 1 stopped");
            }
            try (DesktopWindow window = open(read("release-week"), 900, 1920)) {
                Labeled summary = (Labeled) window.scene().lookup("#summaryLabel");
                assertThat(summary.getText()).isEqualTo("10 · 2 idle · 7 working · 1 stopped");
                assertThat(summary.getTooltip()).isNull();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("sights")
    void hasAllColumnsInSight(String sample, double at, int width) {
        assertThat(OnFx.call(() -> {
                    try (DesktopWindow window = open(read(sample), at, width)) {
                        Parent root = window.scene().getRoot();
                        Bounds tasks = inScene(root, "#taskTable");
                        assertThat(tasks.getMaxX())
                                .isLessThanOrEqualTo(inScene(root, "#logTable").getMinX());
                        return Stream.of("#agentTable", "#taskTable", "#logTable")
                                .filter(id ->
                                        columns(root, id) > inScene(root, id).getWidth())
                                .toList();
                    }
                }))
                .isEmpty();
    }

    private static Bounds inScene(Parent root, String id) {
        Node node = root.lookup(id);
        return node.localToScene(node.getLayoutBounds());
    }

    private static double columns(Parent root, String id) {
        TableView<?> table = (TableView<?>) root.lookup(id);
        return table.getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    static Stream<Arguments> sights() {
        List<String> samples =
                List.of("azure-llm", "release-week", "contact-centre", "coding-agents", "azure-stream", "graham");
        return samples.stream()
                .flatMap(sample -> Stream.of(0.0, 900.0, Double.POSITIVE_INFINITY)
                        .flatMap(at -> Stream.of(1024, 1280, 1920).map(width -> Arguments.of(sample, at, width))));
    }

    private static DesktopWindow finished(int width) {
        return open(Samples.FIRST.read().orThrow(), Double.POSITIVE_INFINITY, width);
    }

    private static Scenario read(String sample) {
        return Samples.find(sample).orElseThrow().read().orThrow();
    }

    private static DesktopWindow open(Scenario scenario, double at, int width) {
        StillRun run = new StillRun(scenario, Course.NONE, at, () -> false);
        DesktopWindow window = DashboardPicture.open(scenario, run, Theme.LIGHT);
        DashboardPicture.layOut(window, width, width == 1024 ? 700 : width * 5 / 8);
        return window;
    }

    private static List<String> cut(Parent root) {
        return root.lookupAll("*").stream()
                .filter(node -> node instanceof Labeled labeled && labeled.isTextTruncated() && isShown(node))
                .map(Labeled.class::cast)
                .filter(labeled -> !endsInAName(labeled) || labeled.getTooltip() == null)
                .map(labeled -> labeled.getId() + ": " + labeled.getText())
                .toList();
    }

    private static boolean endsInAName(Labeled labeled) {
        if (!(labeled instanceof TableCell<?, ?> cell)) {
            return labeled.getParent().getParent().getId().equals("nameColumn");
        }
        return switch (cell.getTableColumn().getId()) {
            case "nameColumn", "idColumn", "titleColumn", "roleColumn", "agentColumn", "subjectColumn" -> true;
            case "stateColumn" -> cell.getText().startsWith("blocked by ");
            case "textColumn" ->
                cell.getText().startsWith("→ ") || cell.getText().startsWith("← ");
            default -> false;
        };
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }
}
