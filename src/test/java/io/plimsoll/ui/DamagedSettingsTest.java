package io.plimsoll.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Samples;
import io.plimsoll.ui.chart.OnFx;
import io.plimsoll.ui.job.Laboratory;
import io.plimsoll.ui.open.Settings;
import io.plimsoll.ui.open.Source;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is remembered may be damaged: the window opens as if it were not there. */
class DamagedSettingsTest {
    private record Damaged(String value) implements Settings {
        @Override
        public @Nullable String get(String key) {
            return value;
        }

        @Override
        public void put(String key, String ignored) {
            // nothing can be remembered
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000",
                "NaN",
                "-1",
                "1e999",
                "Infinity",
                "null",
                "{",
                "\uD800",
                "DARK\n",
                "ssh:",
                "\t\t\t",
                "../../..",
                "/\u0000/x"
            })
    void theWindowOpensAllTheSame(String value) {
        Stage stage = OnFx.call(Stage::new);
        DesktopWindow window = OnFx.call(() -> {
            DesktopWindow made = new DesktopWindow(new Damaged(value), Runnable::run, Laboratory.ofThisMachine(), null);
            made.show(stage);
            made.opening().open(Source.of(Samples.FIRST), false);
            made.welcome();
            return made;
        });
        OnFx.run(() -> {
            TabPane views = (TabPane) window.scene().lookup("#viewTabs");
            for (int view = 0; view < views.getTabs().size(); view++) {
                views.getSelectionModel().select(view);
            }
            assertThat(window.workbench().document()).isNotNull();
            assertThat(window.appearance().scaleProperty().get()).isBetween(0.5, 4.0);
        });
        OnFx.run(stage::hide);
    }
}
