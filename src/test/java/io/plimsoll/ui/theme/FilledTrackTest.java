package io.plimsoll.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.chart.OnFx;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class FilledTrackTest {
    private record Seen(double share, double height, String style) {}

    @Test
    void isFilledUpToTheThumbAndLeavesNoStyles() {
        List<Seen> seen = OnFx.call(() -> {
            Slider slider = new Slider(0, 10, 5);
            FilledTrack.of(slider);
            Scene scene = new Scene(new StackPane(slider), 400, 40);
            lay(scene);
            Seen half = look(slider);
            slider.setValue(2.5);
            Seen quarter = look(slider);
            slider.setMax(5);
            Seen again = look(slider);
            slider.setMin(2.5);
            Seen none = look(slider);
            slider.setMin(5);
            Seen nothing = look(slider);
            return List.of(half, quarter, again, none, nothing);
        });
        assertThat(seen).extracting(Seen::share).containsExactly(.5, .25, .5, 0., 0.);
        assertThat(seen).allSatisfy(each -> {
            assertThat(each.height).isPositive();
            assertThat(each.style).isEmpty();
        });
    }

    @Test
    void followsTheWidth() {
        List<Double> widths = OnFx.call(() -> {
            Slider slider = new Slider(0, 4, 3);
            FilledTrack.of(slider);
            Scene scene = new Scene(new StackPane(slider), 400, 40);
            lay(scene);
            double before = look(slider).share;
            ((Region) scene.getRoot()).resize(200, 40);
            lay(scene);
            return List.of(before, look(slider).share);
        });
        assertThat(widths).containsExactly(.75, .75);
    }

    private static void lay(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static Seen look(Slider slider) {
        Region track = (Region) slider.lookup(".track");
        Region filled = (Region) slider.lookup(".filled");
        return new Seen(filled.getWidth() / track.getWidth(), filled.getHeight(), track.getStyle());
    }
}
