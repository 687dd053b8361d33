package io.plimsoll.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.chart.OnFx;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class CurtainTest {
    @Test
    void isNoLargerThanTheScreen() {
        Stage stage = fitted(new Rectangle2D(100, 30, 1280, 770));
        assertThat(stage.getX()).isEqualTo(100);
        assertThat(stage.getY()).isEqualTo(30);
        assertThat(stage.getWidth()).isEqualTo(1280);
        assertThat(stage.getHeight()).isEqualTo(770);
    }

    @Test
    void isAsItWantsWhereThereIsRoom() {
        Stage stage = fitted(new Rectangle2D(0, 0, 2560, 1400));
        assertThat(stage.getWidth()).isNaN();
        assertThat(stage.getHeight()).isNaN();
    }

    private static Stage fitted(Rectangle2D screen) {
        return OnFx.call(() -> {
            Stage stage = new Stage();
            Curtain.fit(stage, screen);
            return stage;
        });
    }
}
