package io.plimsoll.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What JavaFX needs of the system to open a window, asked before it is started: afterwards it only throws. */
final class Toolkit {
    private static final String GTK = "libgtk-3.so.0";

    private Toolkit() {}

    /** Whether there is a display to open a window on: always, except on Linux where neither X11 nor Wayland is named. */
    static boolean hasDisplay(String system, Map<String, String> environment) {
        return !isLinux(system)
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /** What is missing to draw on it, as a sentence that says what to install, or {@code null}. */
    static @Nullable String missing(String system) {
        return !isLinux(system) || loads(GTK)
                ? null
                : "the window needs GTK 3, which is not installed: install the package libgtk-3-0 (Debian, Ubuntu) or gtk3"
                        + " (Fedora, Arch, openSUSE)";
    }

    static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLinux(String system) {
        return system.startsWith("Linux");
    }
}
