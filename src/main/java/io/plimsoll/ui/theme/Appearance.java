package io.plimsoll.ui.theme;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.PopupControl;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Dresses the windows of the program in the theme that is chosen. FX thread only; one for the program.
 *
 * <p>A theme is a style class on the root of a scene and on popups, so switching resolves colours anew and parses nothing. Popups, dialogs and
 * notifications have scenes of their own: {@link #dressAllWindows()} reaches each as it appears.
 */
public final class Appearance implements AutoCloseable {
    private static final String STYLESHEET = stylesheet();
    private static final List<String> STYLE_CLASSES = Stream.of(Palette.LIGHT, Palette.DARK, Palette.CONTRAST)
            .map(Palette::styleClass)
            .toList();
    /** How systems tell that strong contrast is wanted: by this on Windows, on Linux by a theme's name. */
    private static final String WINDOWS_CONTRAST = "Windows.SPI.HighContrast";

    private static final String GTK_THEME = "GTK.theme_name";

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(this, "palette", Palette.LIGHT);
    private final ObservableList<Window> windows = Window.getWindows();
    private final ListChangeListener<Window> newcomers = this::dressNewcomers;

    /** An appearance that follows the system. Loads the fonts on first use. */
    public Appearance() {
        Fonts.load();
        Platform.Preferences system = Platform.getPreferences();
        palette.bind(Bindings.createObjectBinding(
                () -> of(theme.get(), system), theme, system.colorSchemeProperty(), system));
        palette.addListener((property, before, now) -> windows.forEach(this::dress));
    }

    private static Palette of(Theme chosen, Platform.Preferences system) {
        return switch (chosen) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case CONTRAST -> Palette.CONTRAST;
            case SYSTEM -> ofSystem(system, system.getColorScheme());
        };
    }

    /** What a system that is set so looks like. */
    static Palette ofSystem(Map<String, Object> system, ColorScheme scheme) {
        boolean contrast = Boolean.TRUE.equals(system.get(WINDOWS_CONTRAST))
                || String.valueOf(system.get(GTK_THEME)).startsWith("HighContrast");
        return contrast ? Palette.CONTRAST : scheme == ColorScheme.DARK ? Palette.DARK : Palette.LIGHT;
    }

    private static String stylesheet() {
        return Objects.requireNonNull(Appearance.class.getResource("/css/plimsoll.css"), "css/plimsoll.css")
                .toExternalForm();
    }

    /** The theme that the user chose; {@link Theme#SYSTEM} at first. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The colours in force, for what is drawn on a canvas: charts bind to it. */
    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    /** Dresses every window that is showing and each that will, popups and dialogs among them, until {@link #close}. */
    public void dressAllWindows() {
        windows.addListener(newcomers);
        windows.forEach(this::dress);
    }

    /** Leaves windows alone from now on. */
    @Override
    public void close() {
        windows.removeListener(newcomers);
        theme.unbind();
        palette.unbind();
    }

    private void dressNewcomers(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::dress);
        }
    }

    private void dress(Window window) {
        dress(window.getScene());
        if (window instanceof PopupControl popup) {
            mark(popup.getStyleClass());
        }
    }

    /** Dresses a scene, also before its window shows. Costs little when it is dressed already. */
    public void dress(@Nullable Scene scene) {
        if (scene == null) {
            return;
        }
        if (!scene.getStylesheets().contains(STYLESHEET)) {
            scene.getStylesheets().add(STYLESHEET);
        }
        mark(scene.getRoot().getStyleClass());
    }

    private void mark(List<String> styleClasses) {
        String wanted = palette.get().styleClass();
        if (!styleClasses.contains(wanted)) {
            styleClasses.removeAll(STYLE_CLASSES);
            styleClasses.add(wanted);
        }
    }
}
