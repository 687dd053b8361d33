package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.report.ScreenTable;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BenchScreenCommandTest {
    private static final Screens PRETEND = (quick, window, progress, cancelled) -> List.of(
            new ScreenTable.Row("agents as bars", 1000, "Plimsoll", 300, quick ? 61.2 : 60, 17.5, ""),
            ScreenTable.Row.without("agents as bars", 1000, "BarChart", "no frame in its time"));

    private static CliRun run(@Nullable Screens screens, String... args) {
        return CliRun.of(new Ports(null, null, Path.of(""), null, null, screens), () -> false, args);
    }

    @Test
    void oursStandsBesideTheStockControls() {
        CliRun run = run(PRETEND, "bench", "screen", "--quick");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("drawn by software, without a window")
                .containsPattern("agents as bars +1,000 +Plimsoll +61.2 +17.5")
                .containsPattern("BarChart.*no frame in its time");
    }

    @Test
    void theDocumentHoldsTheSame() {
        CliRun run = run(PRETEND, "bench", "screen", "--json");
        assertThat(run.out()).contains("\"Plimsoll\"", "\"BarChart\"", "17.5");
    }

    @Test
    void aWindowNeedsADisplay() {
        CliRun run = run(PRETEND, "bench", "screen", "--window");
        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("there is no display here");
    }

    @Test
    void cancellingSaysThatNotEverythingWasDrawn() {
        CliRun run = run(
                (quick, window, progress, cancelled) -> {
                    throw new CancellationException();
                },
                "bench",
                "screen");
        assertThat(run.err()).contains("cancelled; not everything was drawn");
        assertThat(run(null, "bench", "screen").err()).contains("this program cannot draw");
    }
}
