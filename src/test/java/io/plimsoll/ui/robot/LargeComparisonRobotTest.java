package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.Strategies;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.ui.compare.CompareRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that the Compare view offers at once, some 20,000 runs: the screen stays alive meanwhile. It prints how long frames took; what is asserted is that the
 * operator's acts were all answered before the study's end.
 */
@Tag("deep")
@Timeout(1200)
class LargeComparisonRobotTest {
    private static final String SCENARIO = """
            {
              "plimsoll": 1, "name": "Large", "seed": 7, "roles": { "dev": 8 },
              "arrivals": [ { "name": "job", "role": "dev", "interarrival": { "type": "exponential", "mean": 4 },
                              "effort": { "type": "exponential", "mean": 25 }, "until": 12000 } ]
            }
            """;

    private static final int REPLICATIONS = 833;
    private static final KeyCode[] VIEWS = {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3};

    @TempDir
    private Path folder;

    @Test
    void theScreenStaysAlive() throws IOException {
        Path file = Files.writeString(folder.resolve("large.plimsoll.json"), SCENARIO);
        try (RealWindow window = new RealWindow()) {
            window.open(file);
            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
            RealWindow.fx(() -> {
                for (Dispatch mode : Dispatch.values()) {
                    window.find("compare-" + mode.key(), CheckBox.class).setSelected(true);
                }
                return true;
            });
            window.fill("replicationsField", Integer.toString(REPLICATIONS));
            Frames frames = new Frames();
            RealWindow.fx(frames::begin);
            long begun = System.nanoTime();
            window.clickNode("compareButton");
            int acts = 0;
            while (RealWindow.fx(() -> window.find("stopButton", Button.class).isVisible())) {
                window.press(KeyCode.SHORTCUT, VIEWS[acts++ % VIEWS.length]);
                window.press(KeyCode.SHIFT, KeyCode.F5);
                EveryView.settle();
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            RealWindow.fx(frames::end);
            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
            window.until("the verdict", () -> window.text("verdictNote").equals(REPLICATIONS + " replications"));
            int variants = RealWindow.fx(
                    () -> window.<CompareRow>table("compareTable").getItems().size());
            assertThat(variants).isEqualTo(Strategies.all().size() * Dispatch.values().length);
            System.out.printf(
                    "%d variants, %d runs in %.1f s; %d acts, %s%n",
                    variants, variants * REPLICATIONS, seconds, acts, frames);
            assertThat(acts).as("acts while it computed").isGreaterThan(10);
        }
    }

    /** How long each frame took, by the toolkit's own pulse. */
    private static final class Frames {
        private final LongStream.Builder spans = LongStream.builder();
        private final AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                if (last != 0) {
                    spans.accept(time - last);
                }
                last = time;
            }
        };
        private long last;

        boolean begin() {
            timer.start();
            return true;
        }

        boolean end() {
            timer.stop();
            return true;
        }

        @Override
        public String toString() {
            long[] sorted = spans.build().sorted().toArray();
            return "%d frames, p95 %d ms, the longest %d ms"
                    .formatted(
                            sorted.length,
                            TimeUnit.NANOSECONDS.toMillis(sorted[(int) (sorted.length * 0.95)]),
                            TimeUnit.NANOSECONDS.toMillis(sorted[sorted.length - 1]));
        }
    }
}
