package io.plimsoll.ui.theme;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.PopupControl;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/**
 * Dresses the windows of the program in the theme that is chosen. FX thread only; one for the program.
 *
 * <p>A theme is a style class on the root of a scene and on popups, so switching resolves colours anew and parses nothing. Popups, dialogs and
 * notifications have scenes of their own: {@link #dressAllWindows()} reaches each as it appears.
 */
public final class Appearance implements AutoCloseable {
    private static final String STYLESHEET = stylesheet();
    static final List<String> STYLE_CLASSES =
            List.of(Palette.LIGHT.styleClass(), Palette.DARK.styleClass(), Palette.CONTRAST.styleClass());

    /** The least that everything may be scaled to. */
    public static final double SMALLEST = 1;

    /** The most. */
    public static final double LARGEST = 2;

    private static final List<Double> SCALES = List.of(SMALLEST, 1.1, 1.25, 1.5, 1.75, LARGEST);
    private static final double ROUNDING = 0.001;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(this, "palette", Palette.LIGHT);
    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);
    private final BooleanProperty still = new SimpleBooleanProperty(this, "still", false);
    private final ObservableList<Window> windows = Window.getWindows();
    private final ListChangeListener<Window> newcomers = this::dressNewcomers;

    /** An appearance that follows the system. Loads the fonts on first use. */
    public Appearance() {
        Fonts.load();
        Platform.Preferences system = Platform.getPreferences();
        palette.bind(Bindings.createObjectBinding(() -> chosen(system), theme, system, system.colorSchemeProperty()));
        palette.addListener((property, before, now) -> windows.forEach(this::dress));
    }

    private Palette chosen(Platform.Preferences system) {
        return switch (theme.get()) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case CONTRAST -> Palette.CONTRAST;
            case SYSTEM ->
                wantsContrast(system)
                        ? Palette.CONTRAST
                        : system.getColorScheme() == ColorScheme.DARK ? Palette.DARK : Palette.LIGHT;
        };
    }

    /** Whether the system is set to high contrast, by the names that {@link Platform.Preferences} documents for Windows and GTK. */
    static boolean wantsContrast(Map<String, Object> preferences) {
        Object windows = preferences.get("Windows.SPI.HighContrast");
        Object gtk = preferences.get("GTK.theme_name");
        return Boolean.TRUE.equals(windows) || (gtk instanceof String name && name.startsWith("HighContrast"));
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

    /** How large everything is, 1 for 100 %; within {@link #SMALLEST} and {@link #LARGEST}. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /** Whether somebody asked here for less motion; the system may ask for it too. */
    public BooleanProperty stillProperty() {
        return still;
    }

    /** Whether nothing is to move or fade for its own sake: what comes is there at once. */
    public boolean isStill() {
        return still.get() || Platform.getPreferences().isReducedMotion();
    }

    /** The next step of the scale, up or down; at its end the same. */
    public double nextScale(boolean larger) {
        double now = scale.get();
        return larger
                ? SCALES.stream()
                        .filter(each -> each > now + ROUNDING)
                        .findFirst()
                        .orElse(LARGEST)
                : SCALES.reversed().stream()
                        .filter(each -> each < now - ROUNDING)
                        .findFirst()
                        .orElse(SMALLEST);
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
        if (window instanceof PopOver popOver) {
            popOver.setAnimated(!isStill());
        }
        if (window instanceof PopupWindow popup) {
            enlarge(popup);
        }
    }

    /** Dresses a scene, also before its window shows; on a stage it is as large as the scale says. Costs little when it is dressed already. */
    public void dress(@Nullable Scene scene) {
        if (scene == null) {
            return;
        }
        if (!scene.getStylesheets().contains(STYLESHEET)) {
            scene.getStylesheets().add(STYLESHEET);
        }
        if (scene.getWindow() instanceof Stage && !(scene.getRoot() instanceof DialogPane)) {
            Zoomed.follow(scene, scale);
        }
        mark(scene.getRoot().getStyleClass());
    }

    /** Popups are as large as their content, which is scaled as it is. */
    private void enlarge(PopupWindow popup) {
        for (Node part : popup.getScene().getRoot().getChildrenUnmodifiable()) {
            if (part.getTransforms().isEmpty()) {
                part.getTransforms().add(new Scale(1, 1));
            }
            if (part.getTransforms().getFirst() instanceof Scale size) {
                size.setX(scale.get());
                size.setY(scale.get());
            }
        }
    }

    private void mark(List<String> styleClasses) {
        String wanted = palette.get().styleClass();
        if (!styleClasses.contains(wanted)) {
            styleClasses.removeAll(STYLE_CLASSES);
            styleClasses.add(wanted);
        }
    }
}
