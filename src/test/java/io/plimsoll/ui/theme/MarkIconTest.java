package io.plimsoll.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.chart.OnFx;
import java.io.InputStream;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkIconTest {
    static IntStream sizes() {
        return IntStream.of(MarkIcon.SIZES);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theShippedIconIsTheDrawnOne(int size) throws Exception {
        try (InputStream in = MarkIcon.class.getResourceAsStream("/icons/plimsoll-" + size + ".png")) {
            assertThat(in).isNotNull();
            Image shipped = new Image(in);
            assertThat(shipped.getWidth()).isEqualTo(size);
            WritableImage drawn = OnFx.call(() -> MarkIcon.draw(size));
            int middle = size / 2;
            for (int x : new int[] {0, size / 4, middle, size - 2}) {
                assertThat(shipped.getPixelReader().getArgb(x, middle) & 0xF0F0F0F0)
                        .isEqualTo(drawn.getPixelReader().getArgb(x, middle) & 0xF0F0F0F0);
            }
        }
    }
}
