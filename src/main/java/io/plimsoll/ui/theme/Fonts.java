package io.plimsoll.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * The families that ship with the program, so that it looks the same everywhere. FX thread only.
 *
 * <p>Their figures are tabular by default: JavaFX cannot ask a font for OpenType features. JavaFX knows two weights a family, so 500
 * and 600 are families of their own, which stylesheets name by {@code -fx-font-family}.
 */
public final class Fonts {
    /** Weights 400 and, with {@code -fx-font-weight: bold}, 700. */
    public static final String FAMILY = "Plimsoll Sans";

    /** Weight 500: buttons, heads of columns. */
    public static final String MEDIUM = "Plimsoll Sans Medium";

    /** Weight 600: titles, sentences. */
    public static final String SEMIBOLD = "Plimsoll Sans SemiBold";

    /** Weight 400, every character as wide as the others: text of files, commands. */
    public static final String MONO = "Plimsoll Mono";

    private static final List<String> FILES = List.of(
            "PlimsollSans-Regular",
            "PlimsollSans-Medium",
            "PlimsollSans-SemiBold",
            "PlimsollSans-Bold",
            "PlimsollMono-Regular");
    private static boolean loaded;

    private Fonts() {}

    /**
     * Makes the families known to JavaFX; only the first call does anything.
     *
     * @throws IllegalStateException if a font file is missing or damaged
     */
    public static void load() {
        if (loaded) {
            return;
        }
        for (String file : FILES) {
            String path = "/fonts/" + file + ".ttf";
            try (InputStream in = Fonts.class.getResourceAsStream(path)) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("font not found or not readable: " + path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
        loaded = true;
    }

    /** Weight 400, size in px. */
    public static Font regular(double size) {
        load();
        return Font.font(FAMILY, size);
    }

    /** Weight 600, size in px. */
    public static Font semibold(double size) {
        load();
        return Font.font(SEMIBOLD, size);
    }

    /** Weight 700, size in px. */
    public static Font bold(double size) {
        load();
        return Font.font(FAMILY, FontWeight.BOLD, size);
    }
}
