package io.plimsoll.ui.theme;

import io.plimsoll.ui.chart.OnFx;
import java.nio.file.Path;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Draws the program's icon as PNG files from the sizes of {@code packaging/icons/plimsoll.svg}; run it when those change. */
final class MarkIcon {
    static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

    private MarkIcon() {}

    static WritableImage draw(int size) {
        Canvas canvas = new Canvas(size, size);
        GraphicsContext g = canvas.getGraphicsContext2D();
        double scale = size / 256.0;
        g.scale(scale, scale);
        g.setFill(Color.WHITE);
        g.fillOval(48, 48, 160, 160);
        g.setStroke(Palette.LIGHT.accent());
        g.setLineWidth(32);
        g.strokeOval(48, 48, 160, 160);
        g.setFill(Palette.LIGHT.accent());
        g.fillRoundRect(8, 112, 240, 32, 12, 12);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }

    public static void main(String[] arguments) {
        for (int size : SIZES) {
            Path file = Path.of("src/main/resources/icons/plimsoll-" + size + ".png");
            OnFx.run(() -> OnFx.save(draw(size), file));
        }
        System.exit(0);
    }
}
