package io.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolkitTest {
    @Test
    void onlyLinuxCanBeWithoutADisplay() {
        assertThat(Toolkit.hasDisplay("Linux", Map.of())).isFalse();
        assertThat(Toolkit.hasDisplay("Linux", Map.of("DISPLAY", ""))).isFalse();
        assertThat(Toolkit.hasDisplay("Linux", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Toolkit.hasDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isTrue();
        assertThat(Toolkit.hasDisplay("Mac OS X", Map.of())).isTrue();
        assertThat(Toolkit.hasDisplay("Windows 11", Map.of())).isTrue();
    }

    @Test
    void aLibraryThatIsNotThereIsNoticed() {
        assertThat(Toolkit.loads("libplimsoll-no-such-library.so.7")).isFalse();
        assertThat(Toolkit.missing("Mac OS X")).isNull();
    }
}
