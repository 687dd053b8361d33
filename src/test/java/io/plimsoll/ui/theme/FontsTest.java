package io.plimsoll.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.chart.OnFx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class FontsTest {
    private static final Pattern FAMILIES = Pattern.compile("-fx-font(?:-family)?: *\"?([^\";]+)\"?;");

    private final List<Font> weights = OnFx.call(
            () -> List.of(Fonts.regular(100), Font.font(Fonts.MEDIUM, 100), Fonts.semibold(100), Fonts.bold(100)));

    @Test
    void theFontsAreTheShippedOnes() {
        assertThat(weights)
                .extracting(Font::getFamily)
                .containsExactly(Fonts.FAMILY, Fonts.MEDIUM, Fonts.SEMIBOLD, Fonts.FAMILY);
        assertThat(weights).extracting(Font::getStyle).containsExactly("Regular", "Regular", "Regular", "Bold");
    }

    @Test
    void everyFigureIsAsWideAsTheOthers() {
        for (Font font : weights) {
            Set<Double> widths = "0123456789"
                    .chars()
                    .mapToObj(digit -> width(font, Character.toString(digit).repeat(20)))
                    .collect(Collectors.toSet());
            assertThat(widths).as(font.getName()).hasSize(1);
        }
    }

    @Test
    void theWeightsAreNotTheSameDrawing() {
        assertThat(weights.stream().map(font -> width(font, "Workload")).distinct())
                .hasSize(4);
    }

    @Test
    void everyCharacterOfTextInColumnsIsAsWideAsTheOthers() {
        Font font = OnFx.call(() -> {
            Fonts.load();
            return Font.font(Fonts.MONO, 100);
        });
        assertThat(font.getFamily()).isEqualTo(Fonts.MONO);
        Set<Double> widths = "il.mW@0éЖλ→≤…"
                .chars()
                .mapToObj(character -> width(font, Character.toString(character).repeat(20)))
                .collect(Collectors.toSet());
        assertThat(widths).hasSize(1);
    }

    @Test
    void theStylesNameNoFontThatIsNotShipped() throws IOException {
        Path styles = Path.of("src/main/resources/css");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.list(styles)) {
            for (Path file : files.toList()) {
                FAMILIES.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(named).containsExactlyInAnyOrder(Fonts.FAMILY, Fonts.MEDIUM, Fonts.SEMIBOLD, Fonts.MONO);
    }

    private static double width(Font font, String text) {
        return OnFx.call(() -> {
            Text node = new Text(text);
            node.setFont(font);
            return node.getLayoutBounds().getWidth();
        });
    }
}
