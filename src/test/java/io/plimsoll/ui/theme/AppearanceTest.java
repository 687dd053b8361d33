package io.plimsoll.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.chart.OnFx;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class AppearanceTest {
    @Test
    void aSwitchRecoloursWhatIsShowing() {
        OnFx.run(() -> {
            Appearance appearance = new Appearance();
            appearance.themeProperty().set(Theme.LIGHT);
            Label label = new Label("Workload");
            Scene scene = new Scene(new StackPane(label));
            Stage stage = show(scene);
            try {
                appearance.dress(scene);
                scene.getRoot().applyCss();
                assertThat(label.getTextFill()).isEqualTo(Palette.LIGHT.text());

                appearance.themeProperty().set(Theme.DARK);
                scene.getRoot().applyCss();

                assertThat(label.getTextFill()).isEqualTo(Palette.DARK.text());
                assertThat(appearance.paletteProperty().get()).isSameAs(Palette.DARK);
                assertThat(scene.getRoot().getStyleClass()).contains("dark").doesNotContain("light");
                assertThat(label.getFont().getFamily()).isEqualTo(Fonts.FAMILY);
            } finally {
                stage.hide();
            }
        });
    }

    @Test
    void theSystemsWishForContrastIsRead() {
        assertThat(Appearance.wantsContrast(Map.of())).isFalse();
        assertThat(Appearance.wantsContrast(Map.of("Windows.SPI.HighContrast", true)))
                .isTrue();
        assertThat(Appearance.wantsContrast(Map.of("Windows.SPI.HighContrast", false)))
                .isFalse();
        assertThat(Appearance.wantsContrast(Map.of("GTK.theme_name", "HighContrastInverse")))
                .isTrue();
        assertThat(Appearance.wantsContrast(Map.of("GTK.theme_name", "Adwaita")))
                .isFalse();
    }

    @Test
    void theSystemsChoiceIsFollowed() {
        OnFx.run(() -> {
            Appearance appearance = new Appearance();
            Platform.Preferences system = Platform.getPreferences();
            assertThat(appearance.themeProperty().get()).isEqualTo(Theme.SYSTEM);
            assertThat(appearance.paletteProperty().get().dark())
                    .isEqualTo(system.getColorScheme() == ColorScheme.DARK);
        });
    }

    @Test
    void aMenuTakesTheThemeOfItsOwner() {
        OnFx.run(() -> {
            Appearance appearance = new Appearance();
            appearance.themeProperty().set(Theme.DARK);
            Button owner = new Button("Owner");
            Scene scene = new Scene(new StackPane(owner), 200, 100);
            appearance.dress(scene);
            Stage stage = show(scene);
            ContextMenu menu = new ContextMenu(new MenuItem("Stop backend-2"));
            try {
                menu.show(owner, 0, 0);
                appearance.dress(menu.getScene());
                menu.getScene().getRoot().applyCss();
                Label label = (Label) menu.getScene().getRoot().lookup(".menu-item .label");
                assertThat(label.getTextFill()).isEqualTo(Palette.DARK.text());
            } finally {
                menu.hide();
                stage.hide();
            }
        });
    }

    @Test
    void colourNumbersComeAgainAfterTheLast() {
        assertThat(Palette.dataNumber(0)).isEqualTo(1);
        assertThat(Palette.dataNumber(7)).isEqualTo(8);
        assertThat(Palette.dataNumber(8)).isEqualTo(1);
        assertThat(Palette.LIGHT.fill(9)).isEqualTo(Color.web("#E69F00"));
    }

    private static Stage show(Scene scene) {
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }
}
