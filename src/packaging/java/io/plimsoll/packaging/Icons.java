package io.plimsoll.packaging;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The program's icon in the forms that systems want, all drawn from the one SVG file: a ring and the line across it. */
final class Icons {
    private static final double VIEW = 256;
    private static final List<Integer> ICO = List.of(16, 24, 32, 48, 64, 128, 256);
    /** The types of an ICNS file that hold PNG, with their sizes. */
    private static final Map<String, Integer> ICNS = new TreeMap<>(Map.of(
            "ic11", 32, "ic12", 64, "ic07", 128, "ic13", 256, "ic08", 256, "ic14", 512, "ic09", 512, "ic10", 1024));

    private final String svg;

    Icons(Path svg) throws IOException {
        this.svg = Files.readString(svg);
    }

    /** A square PNG. */
    byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(size / VIEW, size / VIEW);
        String circle = element("circle");
        double radius = number(circle, "r");
        Ellipse2D ring = new Ellipse2D.Double(
                number(circle, "cx") - radius, number(circle, "cy") - radius, 2 * radius, 2 * radius);
        pen.setColor(Color.decode(attribute(circle, "fill")));
        pen.fill(ring);
        pen.setColor(Color.decode(attribute(circle, "stroke")));
        pen.setStroke(new BasicStroke((float) number(circle, "stroke-width")));
        pen.draw(ring);
        String line = element("rect");
        double rounding = 2 * number(line, "rx");
        pen.setColor(Color.decode(attribute(line, "fill")));
        pen.fill(new RoundRectangle2D.Double(
                number(line, "x"),
                number(line, "y"),
                number(line, "width"),
                number(line, "height"),
                rounding,
                rounding));
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /** An ICO file: a directory, then PNG files. */
    byte[] ico() throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(6 + 16 * ICO.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) ICO.size());
        for (int size : ICO) {
            byte[] png = png(size);
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(head.capacity() + pictures.size());
            pictures.write(png);
        }
        ByteArrayOutputStream ico = new ByteArrayOutputStream();
        ico.write(head.array());
        ico.write(pictures.toByteArray());
        return ico.toByteArray();
    }

    /** An ICNS file: a length, then PNG files, each after its type and length. */
    byte[] icns() throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> type : ICNS.entrySet()) {
            byte[] png = png(type.getValue());
            pictures.write(type.getKey().getBytes(StandardCharsets.US_ASCII));
            pictures.write(ByteBuffer.allocate(4).putInt(8 + png.length).array());
            pictures.write(png);
        }
        ByteArrayOutputStream icns = new ByteArrayOutputStream();
        icns.write("icns".getBytes(StandardCharsets.US_ASCII));
        icns.write(ByteBuffer.allocate(4).putInt(8 + pictures.size()).array());
        icns.write(pictures.toByteArray());
        return icns.toByteArray();
    }

    private String element(String name) {
        return found(Pattern.compile("<" + name + "([^>]*)/>").matcher(svg), name);
    }

    private static String attribute(String element, String name) {
        return found(Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(element), name);
    }

    private static double number(String element, String name) {
        return Double.parseDouble(attribute(element, name));
    }

    private static String found(Matcher matcher, String what) {
        if (!matcher.find()) {
            throw new Trouble("the icon has no " + what);
        }
        return matcher.group(1);
    }
}
