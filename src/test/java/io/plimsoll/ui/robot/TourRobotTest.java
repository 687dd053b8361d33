package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour: once by itself, then only when it is asked for. */
class TourRobotTest {
    @Test
    void comesOnceTakesFiveStepsAndCanBeSkippedAndCalledAgain(@TempDir Path folder) throws IOException {
        try (EveryView views = new EveryView(folder)) {
            RealWindow window = views.window();
            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
            EveryView.onFx(() -> window.window().welcome());
            assertThat(views.visible("tourPane")).isTrue();
            assertThat(RealWindow.fx(() -> window.find("viewTabs", TabPane.class)
                            .getSelectionModel()
                            .getSelectedIndex()))
                    .isZero();
            assertThat(RealWindow.fx(() -> window.find("tourBack", Button.class).isDisabled()))
                    .isTrue();
            Set<String> sentences = new LinkedHashSet<>();
            Set<Bounds> frames = new LinkedHashSet<>();
            while (views.visible("tourPane")) {
                EveryView.settle();
                sentences.add(window.text("tourSentence"));
                Node frame = window.find("tourFrame", Node.class);
                assertThat(RealWindow.fx(frame::isVisible)).isTrue();
                frames.add(RealWindow.fx(frame::getBoundsInParent));
                window.clickNode("tourNext");
            }
            assertThat(sentences).hasSize(5);
            assertThat(frames).hasSize(5);

            EveryView.onFx(() -> window.window().welcome());
            assertThat(views.visible("tourPane")).as("by itself again").isFalse();

            EveryView.onFx(() -> window.findAll("#menuBar")
                    .forEach(bar -> ((MenuBar) bar)
                            .getMenus()
                            .getLast()
                            .getItems()
                            .get(1)
                            .fire()));
            assertThat(views.visible("tourPane")).as("from Help").isTrue();
            window.press(KeyCode.ESCAPE);
            assertThat(views.visible("tourPane")).as("after Escape").isFalse();
        }
    }
}
