package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.ui.run.HistoryExamples;
import io.plimsoll.ui.theme.Appearance;
import io.plimsoll.ui.theme.Theme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Renders every chart and every control in both themes to {@code target/gallery}, and fails if the stylesheets draw a warning. */
class ChartGalleryTest {
    private static final Path FOLDER = Path.of("target", "gallery");
    private static Appearance appearance;

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void chartsAndControlsAreDrawnWithoutAWarning(Theme theme) {
        List<String> warnings = warningsOnFx(() -> {
            Appearance appearance = appearance();
            appearance.themeProperty().set(theme);
            shoot(appearance, "charts", charts(appearance), 860, 1500);
            shoot(appearance, "controls", ControlGallery.scene(), 1100, 900);
        });
        warnings.addAll(warnings(ChartGalleryTest::shootPopups));
        assertThat(warnings).isEmpty();
    }

    @Test
    void aWrongStyleWouldBeNoticed() {
        assertThat(warningsOnFx(() -> {
                    Label label = new Label("wrong");
                    label.setStyle("-fx-text-fill: -pl-no-such-colour");
                    new Scene(label).snapshot(null);
                }))
                .isNotEmpty();
    }

    private static List<String> warningsOnFx(Runnable body) {
        return warnings(() -> OnFx.run(body));
    }

    private static void shootPopups() {
        Button owner = OnFx.call(() -> {
            Button button = new Button("Owner");
            Scene scene = new Scene(new StackPane(button), 700, 500);
            appearance().dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return button;
        });
        ControlGallery.popups().forEach((name, popup) -> {
            Window window = OnFx.call(() -> popup.apply(owner));
            OnFx.frames(25);
            OnFx.run(() -> {
                String file = name + (appearance().paletteProperty().get().dark() ? "-dark.png" : "-light.png");
                OnFx.save(window.getScene().snapshot(null), FOLDER.resolve(file));
                window.hide();
            });
        });
        OnFx.run(() -> owner.getScene().getWindow().hide());
    }

    private static List<String> warnings(Runnable body) {
        List<String> warnings = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                warnings.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(handler);
        try {
            body.run();
        } finally {
            css.removeHandler(handler);
        }
        return warnings;
    }

    private static Appearance appearance() {
        if (appearance == null) {
            appearance = new Appearance();
            appearance.dressAllWindows();
        }
        return appearance;
    }

    private static void shoot(Appearance appearance, String name, Parent root, double width, double height) {
        Stage stage = new Stage();
        Scene scene = new Scene(root, width, height);
        stage.setScene(scene);
        appearance.dress(scene);
        stage.show();
        String theme = appearance.paletteProperty().get().dark() ? "dark" : "light";
        OnFx.save(scene.snapshot(null), FOLDER.resolve(name + "-" + theme + ".png"));
        stage.hide();
    }

    private static Parent charts(Appearance appearance) {
        VBox all = new VBox();
        all.getStyleClass().add("surface");
        for (Workloads workloads : List.of(
                Figures.board(), Figures.ofOneRole(2, 7, 1, 10, 0, 6, 2, 9, 4), mixed(), Figures.many(10_000))) {
            WorkloadChart chart = new WorkloadChart();
            chart.paletteProperty().bind(appearance.paletteProperty());
            chart.workloadsProperty().set(workloads);
            chart.selectedAgentProperty().set(2);
            chart.setPrefHeight(216);
            all.getChildren().addAll(title("Workload now", chart), chart);
        }
        for (double crosshair : new double[] {Double.NaN, 420}) {
            HistoryChart history = new HistoryChart();
            history.paletteProperty().bind(appearance.paletteProperty());
            history.historyProperty().set(HistoryExamples.day());
            history.scaleProperty()
                    .set(new TimeScale(
                            TimeUnit.MINUTES, Double.isNaN(crosshair) ? null : LocalDateTime.of(2026, 11, 24, 0, 0)));
            history.crosshairProperty().set(crosshair);
            history.setPrefHeight(Double.isNaN(crosshair) ? 250 : 200);
            all.getChildren().add(history);
        }
        return all;
    }

    private static Workloads mixed() {
        return Workloads.of(
                Figures.ROLES,
                java.util.stream.IntStream.range(0, 60)
                        .mapToObj(i -> Figures.agent(
                                i,
                                Figures.ROLES.get(i / 15) + "-" + (i % 15 + 1),
                                i / 15,
                                i * 7 % 11,
                                2 + 2 * (i / 15)))
                        .toList(),
                4.1);
    }

    private static Parent title(String text, WorkloadChart chart) {
        Label title = new Label(text);
        title.getStyleClass().add("pane-title");
        Label note = new Label();
        note.textProperty().bind(chart.captionProperty());
        note.getStyleClass().add("pane-note");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(title, space, note);
        line.setPadding(new Insets(10, 14, 4, 14));
        return line;
    }
}
