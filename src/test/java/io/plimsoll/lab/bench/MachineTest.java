package io.plimsoll.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
    @TempDir
    Path folder;

    @Test
    void theProcessorIsNamedWhereTheSystemTells() throws IOException {
        Path cpuinfo = Files.writeString(
                folder.resolve("cpuinfo"), "processor\t: 0\nmodel name\t: Fast 9000 @ 3 GHz\nmodel name\t: Other\n");
        assertThat(Machine.name(cpuinfo)).contains("Fast 9000 @ 3 GHz");
        assertThat(Machine.name(Files.writeString(folder.resolve("arm"), "processor\t: 0\n")))
                .isEmpty();
        assertThat(Machine.name(folder.resolve("none"))).isEmpty();
    }

    @Test
    void thisMachineIsDescribed() {
        Machine here = Machine.here();
        assertThat(here.processor()).isNotBlank();
        assertThat(here.cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(here.java()).startsWith(Runtime.version().feature() + "");
    }
}
