package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
    @Test
    void thePartThatIsAskedForIsMeasured() {
        CliRun run = CliRun.of("bench", "index", "--quick", "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("{").contains("\"agents\": 100000", "\"engine\": [ ]");
    }

    @Test
    void itCanBeCancelled() {
        CliRun run = CliRun.of(new Ports(null, null, Path.of("")), () -> true, "bench", "engine", "--quick");
        assertThat(run.exit()).isEqualTo(130);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("cancelled");
    }

    @Test
    void anUnknownPartIsToldWithThoseThatExist() {
        CliRun run = CliRun.of("bench", "indx");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("part \"indx\" is not known", "did you mean \"index\"?", "index, engine");
    }

    @Test
    void helpSaysWhatThereIs() {
        assertThat(CliRun.of("bench", "--help").out()).contains("Usage: plimsoll bench", "index, engine", "--quick");
        assertThat(CliRun.of("--help").out()).contains("bench");
    }
}
