package io.plimsoll.ui.chart;

import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Colours as opaque ARGB numbers, for what is drawn pixel by pixel: much cheaper than as many shapes. */
final class Pixels {
    private static final int OPAQUE = 0xFF000000;

    private Pixels() {}

    static int argb(Color colour) {
        return OPAQUE
                | (int) Math.rint(colour.getRed() * 255) << 16
                | (int) Math.rint(colour.getGreen() * 255) << 8
                | (int) Math.rint(colour.getBlue() * 255);
    }

    /** A fill laid over a ground: the ground where {@code share} is 0, the fill where it is 1. */
    static int blend(int ground, int fill, double share) {
        int mixed = OPAQUE;
        for (int shift = 0; shift <= 16; shift += 8) {
            int below = ground >> shift & 255;
            int above = fill >> shift & 255;
            mixed |= (int) Math.rint(below + (above - below) * share) << shift;
        }
        return mixed;
    }

    /** Draws pixels, row by row, with their upper left corner at a point. The array must stay as it is until the frame is drawn. FX thread only. */
    static void draw(GraphicsContext g, int[] pixels, int width, int height, double x, double y) {
        if (width > 0 && height > 0) {
            PixelBuffer<IntBuffer> buffer =
                    new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            g.setImageSmoothing(false);
            g.drawImage(new WritableImage(buffer), x, y, width, height);
        }
    }
}
