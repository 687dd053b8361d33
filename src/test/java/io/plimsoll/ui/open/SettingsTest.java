package io.plimsoll.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ChildJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Preferences that are no good are as if there were none. */
class SettingsTest {
    /** Started by the test, in a Java whose preferences are elsewhere. */
    static final class Probe {
        private Probe() {}

        public static void main(String[] args) {
            Settings settings = Settings.ofUser();
            System.out.println("read " + settings.get("theme"));
            settings.put("theme", "DARK");
            System.out.println("then " + Settings.ofUser().get("theme"));
        }
    }

    @TempDir
    Path temp;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatIsDamagedIsPassedOver() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(temp.resolve(".java/.userPrefs/io/plimsoll"));
        Files.write(folder.resolve("prefs.xml"), new byte[] {'<', '?', 0, (byte) 0xFF, '<', '<'});
        Path out = temp.resolve("out");
        int exit = ChildJava.of(List.of("-Djava.util.prefs.userRoot=" + temp), Probe.class)
                .redirectError(temp.resolve("err").toFile())
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        assertThat(exit).isZero();
        assertThat(Files.readAllLines(out)).containsExactly("read null", "then DARK");
    }

    @Test
    void recentFilesThatAreNoneArePassedOver() {
        Path a = temp.resolve("a.plimsoll.json");
        Path b = temp.resolve("b.plimsoll.json");
        Map<String, String> values = new HashMap<>();
        Settings settings = new Settings() {
            @Override
            public @Nullable String get(String key) {
                return values.getOrDefault(key, "\0\n\n???\nrelative\n" + a + "\n\uFFFF");
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }
        };
        RecentFiles recent = new RecentFiles(settings);
        assertThat(recent.list()).containsExactly(a);
        recent.add(b);
        assertThat(recent.list()).containsExactly(b, a);
    }
}
