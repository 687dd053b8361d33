package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.report.ScreenTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BenchScreenCommandTest {
    private static final Screens DRAWN = (quick, window, progress, cancelled) -> {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("cancelled");
        }
        progress.accept(1);
        return List.of(
                new ScreenTable.Row("agents as bars", 1_000, "Plimsoll", quick ? 30 : 400, 120.4, 9.25, 31, ""),
                new ScreenTable.Row("agents as bars", 100, "BarChart", 12, 0.04, 251, 300, ""),
                ScreenTable.Row.without("agents as bars", 1_000, "BarChart", "not tried"));
    };

    private static CliRun run(Screens screens, boolean cancelled, String... args) {
        return CliRun.of(new Ports(null, null, Path.of(""), null, null, screens), () -> cancelled, args);
    }

    @Test
    void framesAreSetBesideEachOther() {
        CliRun run = run(DRAWN, false, "bench", "screen");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("drawn by software, without a window")
                .containsPattern("agents as bars +1,000 +Plimsoll +120 +9.3 +31")
                .containsPattern("agents as bars +100 +BarChart +0.04 +251 +300")
                .containsPattern("agents as bars +1,000 +BarChart +– +– +– +not tried");
    }

    @Test
    void theDocumentHoldsEveryRow() {
        CliRun run = run(DRAWN, false, "bench", "screen", "--quick", "--json");
        assertThat(run.out()).contains("\"frames\": 30", "\"framesPerSecond\": 120.4", "\"p95Seconds\": null");
    }

    @Test
    void whatCannotBeDrawnIsSaid() {
        assertThat(run(DRAWN, true, "bench", "screen").exit()).isEqualTo(130);
        CliRun broken = run(
                (quick, window, progress, cancelled) -> {
                    throw new IOException("JavaFX does not start");
                },
                false,
                "bench",
                "screen");
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).contains("JavaFX does not start");
        CliRun windowless = run(DRAWN, false, "bench", "screen", "--window");
        assertThat(windowless.exit()).isEqualTo(1);
        assertThat(windowless.err()).contains("no display here to open a window on");
        assertThat(CliRun.of("bench", "screen").err()).contains("cannot draw");
    }
}
