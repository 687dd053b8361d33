package io.plimsoll.ui.open;

import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.jspecify.annotations.Nullable;

/** What the program remembers between starts, or nothing where that does not work. FX thread only. */
public interface Settings {
    /** A value, or {@code null} if there is none or it cannot be read. */
    @Nullable String get(String key);

    /** Remembers a value if that is possible. */
    void put(String key, String value);

    /** The user's preferences as the system keeps them. */
    static Settings ofUser() {
        return new Settings() {
            @Override
            public @Nullable String get(String key) {
                try {
                    return node().get(key, null);
                } catch (IllegalStateException | SecurityException e) {
                    return null;
                }
            }

            @Override
            public void put(String key, String value) {
                try {
                    node().put(key, value);
                    node().flush();
                } catch (BackingStoreException
                        | IllegalArgumentException
                        | IllegalStateException
                        | SecurityException e) {
                    System.getLogger(Settings.class.getName())
                            .log(System.Logger.Level.DEBUG, "cannot remember " + key, e);
                }
            }

            private Preferences node() {
                return Preferences.userRoot().node("io/plimsoll");
            }
        };
    }
}
