package io.plimsoll.ui.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A part of a screen as a PNG. */
public final class Picture {
    private Picture() {}

    /** Draws a node as it is now. FX thread only. {@code scale}: pixels for each point, 1 or 2. */
    public static byte[] png(Node node, double scale) throws IOException {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        write(pixels(node.snapshot(parameters, null)), png);
        return png.toByteArray();
    }

    /** The pixels of a snapshot. FX thread only. */
    public static BufferedImage pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        return picture;
    }

    /**
     * Writes pixels as a PNG. Any thread.
     *
     * @throws IOException if that fails
     */
    public static void write(BufferedImage picture, OutputStream png) throws IOException {
        // ImageIO tells of a stream that fails nothing but that it failed, and some of it only once Java ends.
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream memory = new MemoryCacheImageOutputStream(whole)) {
            if (!ImageIO.write(picture, "png", memory)) {
                throw new IOException("this Java has no PNG writer");
            }
        }
        whole.writeTo(png);
    }
}
