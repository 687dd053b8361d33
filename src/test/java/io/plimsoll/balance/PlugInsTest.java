package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlugInsTest {
    @Test
    void whereThereAreNoneNoneCanBeSwitchedOn() {
        PlugIns none = PlugIns.NONE;
        assertThat(none.folder()).isNull();
        assertThat(none.next()).isNull();
        assertThat(none.troubles()).isEmpty();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> none.switchOn(Path.of("plug-ins")))
                .withMessage("this program takes no plug-ins");
        assertThatNoException().isThrownBy(none::switchOff);
        assertThat(none.next()).isNull();
    }
}
