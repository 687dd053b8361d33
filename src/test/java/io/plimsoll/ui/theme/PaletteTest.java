package io.plimsoll.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast as WCAG 2.2 defines it (w3.org/TR/WCAG22, relative luminance and contrast ratio). */
class PaletteTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3;
    private static final double STRONG = 7;

    static Stream<Palette> palettes() {
        return Stream.of(Palette.LIGHT, Palette.DARK, Palette.CONTRAST);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void textCanBeReadOnWhateverItStandsOn(Palette palette) {
        for (Color text : List.of(palette.text(), palette.muted(), palette.loadLine(), palette.accent())) {
            assertThat(contrast(text, palette.surface()))
                    .as("%s on surface", text)
                    .isGreaterThanOrEqualTo(TEXT);
        }
        assertThat(contrast(palette.text(), palette.accentSoft())).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(palette.text(), palette.background())).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(palette.muted(), palette.background())).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void theFilledButtonAndTooltipsCanBeRead(Palette palette) throws Exception {
        Map<String, Color> tokens = tokens(palette);
        Color onAccent = colour(tokens, "on-accent");
        assertThat(contrast(onAccent, colour(tokens, "accent"))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(onAccent, colour(tokens, "accent-hover"))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(palette.surface(), palette.text())).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void marksCanBeSeen(Palette palette) throws Exception {
        for (int role = 0; role < palette.edges().size(); role++) {
            assertThat(contrast(palette.edge(role), palette.surface()))
                    .as("edge %d", role + 1)
                    .isGreaterThanOrEqualTo(MARK);
        }
        assertThat(contrast(palette.loadLine(), palette.surface())).isGreaterThanOrEqualTo(MARK);
        assertThat(contrast(colour(tokens(palette), "outline"), palette.surface()))
                .as("outline of check boxes")
                .isGreaterThanOrEqualTo(MARK);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void aFillTooLightForAMarkHasAnEdgeOfItsOwn(Palette palette) {
        for (int role = 0; role < palette.data().size(); role++) {
            boolean seen = contrast(palette.fill(role), palette.surface()) >= MARK;
            assertThat(palette.edge(role).equals(palette.fill(role)))
                    .as("data %d", role + 1)
                    .isEqualTo(seen);
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void theStylesheetHasTheSameColours(Palette palette) throws Exception {
        Map<String, Color> tokens = tokens(palette);
        for (RecordComponent component : Palette.class.getRecordComponents()) {
            if (component.getType() == Color.class) {
                String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                assertThat(colour(tokens, name))
                        .as(name)
                        .isEqualTo(component.getAccessor().invoke(palette));
            }
        }
        for (int role = 0; role < palette.data().size(); role++) {
            String number = "-" + (role + 1);
            assertThat(colour(tokens, "data" + number)).as("data" + number).isEqualTo(palette.fill(role));
            assertThat(tokens.getOrDefault("edge" + number, colour(tokens, "data" + number)))
                    .as("edge" + number)
                    .isEqualTo(palette.edge(role));
        }
    }

    @Test
    void strongContrastIsStrong() throws Exception {
        Palette palette = Palette.CONTRAST;
        for (Color text :
                List.of(palette.text(), palette.muted(), palette.faint(), palette.loadLine(), palette.accent())) {
            assertThat(contrast(text, palette.surface()))
                    .as("%s on surface", text)
                    .isGreaterThanOrEqualTo(STRONG);
        }
        for (int role = 0; role < palette.data().size(); role++) {
            assertThat(contrast(palette.fill(role), palette.surface()))
                    .as("data %d", role + 1)
                    .isGreaterThanOrEqualTo(STRONG);
        }
        assertThat(contrast(palette.text(), palette.accentSoft())).isGreaterThanOrEqualTo(STRONG);
        assertThat(contrast(colour(tokens(palette), "on-accent"), palette.accent()))
                .isGreaterThanOrEqualTo(STRONG);
        assertThat(contrast(palette.hairline(), palette.surface())).isGreaterThanOrEqualTo(STRONG);
    }

    @Test
    void followsWhatTheSystemIsSetTo() {
        assertThat(Appearance.ofSystem(Map.of(), ColorScheme.LIGHT)).isSameAs(Palette.LIGHT);
        assertThat(Appearance.ofSystem(Map.of("GTK.theme_name", "Adwaita"), ColorScheme.DARK))
                .isSameAs(Palette.DARK);
        assertThat(Appearance.ofSystem(Map.of("GTK.theme_name", "HighContrastInverse"), ColorScheme.LIGHT))
                .isSameAs(Palette.CONTRAST);
        assertThat(Appearance.ofSystem(Map.of("Windows.SPI.HighContrast", true), ColorScheme.LIGHT))
                .isSameAs(Palette.CONTRAST);
        assertThat(Appearance.ofSystem(Map.of("Windows.SPI.HighContrast", false), ColorScheme.LIGHT))
                .isSameAs(Palette.LIGHT);
    }

    private static Color colour(Map<String, Color> tokens, String name) {
        assertThat(tokens).containsKey(name);
        return tokens.get(name);
    }

    private static Map<String, Color> tokens(Palette palette) throws Exception {
        try (InputStream in = Palette.class.getResourceAsStream("/css/tokens.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int from = css.indexOf("\n." + palette.styleClass() + " {");
            Matcher line = Pattern.compile("-pl-([a-z0-9-]+): (#[0-9A-F]{6});")
                    .matcher(css.substring(from, css.indexOf('}', from)));
            Map<String, Color> tokens = new LinkedHashMap<>();
            while (line.find()) {
                tokens.put(line.group(1), Color.web(line.group(2)));
            }
            return tokens;
        }
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
