package io.plimsoll.ui.robot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** A kept picture, and how another differs from it: by more than the edges of letters do. */
final class GoldenPicture {
    private static final Path KEPT = Path.of("src/test/resources/pictures");
    private static final Path TOLD = Path.of("target/pictures");

    /** Of a channel's 255 levels: what reduced colours and smoothed edges come to. */
    private static final int SAME = 44;

    /** Fewer pixels than a digit has. */
    private static final int ALLOWED = 24;

    private static final int COLOURS = 256;

    private GoldenPicture() {}

    /** Keeps a picture in place of the one before. */
    static void renew(String name, BufferedImage actual) throws IOException {
        write(reduced(actual), KEPT.resolve(name + ".png"));
    }

    /** What is different, and where it can be looked at; {@code null} if nothing is. */
    static @Nullable String difference(String name, BufferedImage actual) throws IOException {
        BufferedImage kept;
        try (InputStream in = GoldenPicture.class.getResourceAsStream("/pictures/" + name + ".png")) {
            if (in == null) {
                return name + ": there is no such picture yet";
            }
            kept = ImageIO.read(in);
        }
        if (kept.getWidth() != actual.getWidth() || kept.getHeight() != actual.getHeight()) {
            return name + ": is " + actual.getWidth() + " × " + actual.getHeight() + ", was " + kept.getWidth() + " × "
                    + kept.getHeight();
        }
        int width = kept.getWidth();
        int height = kept.getHeight();
        int[] was = kept.getRGB(0, 0, width, height, null, 0, width);
        int[] is = actual.getRGB(0, 0, width, height, null, 0, width);
        int[] marks = new int[was.length];
        int different = 0;
        for (int i = 0; i < was.length; i++) {
            boolean same = distance(was[i], is[i]) <= SAME || near(was, width, i, is[i]) && near(is, width, i, was[i]);
            different += same ? 0 : 1;
            marks[i] = same ? paler(was[i]) : Color.RED.getRGB();
        }
        if (different <= ALLOWED) {
            return null;
        }
        BufferedImage marked = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        marked.setRGB(0, 0, width, height, marks, 0, width);
        Path seen = TOLD.resolve(name + "-actual.png");
        Path where = TOLD.resolve(name + "-difference.png");
        write(actual, seen);
        write(marked, where);
        double share = 100.0 * different / was.length;
        return String.format(
                Locale.ENGLISH,
                "%s: %,d pixels differ, %.3f %% of all; see %s and, in red, %s",
                name,
                different,
                share,
                seen,
                where);
    }

    /** Whether there is such a colour at this place or beside it. */
    private static boolean near(int[] image, int width, int place, int colour) {
        int height = image.length / width;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int x = Math.clamp(place % width + dx, 0, width - 1);
                int y = Math.clamp(place / width + dy, 0, height - 1);
                if (distance(image[y * width + x], colour) <= SAME) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }

    private static int paler(int rgb) {
        return (rgb >> 2 & 0x3F3F3F) + 0xBFBFBF;
    }

    /** With so many colours as stand for all others, each of which is near to one of them: a third of the size. */
    private static BufferedImage reduced(BufferedImage image) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        List<Integer> colours = standing(counts);
        byte[] red = new byte[colours.size()];
        byte[] green = new byte[colours.size()];
        byte[] blue = new byte[colours.size()];
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < colours.size(); i++) {
            int colour = colours.get(i);
            red[i] = (byte) (colour >> 16);
            green[i] = (byte) (colour >> 8);
            blue[i] = (byte) colour;
            numbers.put(colour, i);
        }
        for (int colour : counts.keySet()) {
            numbers.computeIfAbsent(colour, missing -> nearest(colours, missing));
        }
        BufferedImage reduced = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, colours.size(), red, green, blue));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int number = numbers.get(image.getRGB(x, y) & 0xFFFFFF);
                reduced.getRaster().setSample(x, y, 0, number);
            }
        }
        return reduced;
    }

    /** The most frequent of those that are near to each other, as near as it takes to have few enough. */
    private static List<Integer> standing(Map<Integer, Integer> counts) {
        List<Integer> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        for (int near = 4; ; near += 2) {
            List<Integer> chosen = new ArrayList<>();
            for (int colour : frequent) {
                if (chosen.isEmpty() || distance(chosen.get(nearest(chosen, colour)), colour) > near) {
                    chosen.add(colour);
                }
                if (chosen.size() > COLOURS) {
                    break;
                }
            }
            if (chosen.size() <= COLOURS) {
                return chosen;
            }
        }
    }

    private static int nearest(List<Integer> colours, int colour) {
        int best = 0;
        for (int i = 1; i < colours.size(); i++) {
            if (distance(colours.get(i), colour) < distance(colours.get(best), colour)) {
                best = i;
            }
        }
        return best;
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), smallest);
        } finally {
            writer.dispose();
        }
    }
}
