package io.plimsoll.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.travel.Course;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of the log says the same in fewer words. */
class LogLineTest {
    @Test
    void whoseTaskItIs() {
        StillRun run = new StillRun(
                Samples.find("contact-centre").orElseThrow().read().orThrow(), Course.NONE, 3_000, () -> false);
        List<LogLine> assigned = Objects.requireNonNull(run.take()).newLines().stream()
                .filter(line -> line.kind() == LogLine.Kind.ASSIGNED)
                .toList();
        assertThat(assigned)
                .hasSizeGreaterThan(50)
                .allSatisfy(line ->
                        assertThat(line.text()).matches("to \\Q" + line.brief().substring(2) + "\\E \\(\\d+\\)"));
        assertThat(assigned).extracting(LogLine::brief).contains("→ Emil (new)", "→ support-1");
    }

    @ParameterizedTest
    @CsvSource({
        "no idle agents for role \"qa\", none idle",
        "no agents for role \"ops\", no agents",
        "T1 is blocked, T1 is blocked",
    })
    void whyNobodyHasIt(String reason, String brief) {
        LogLine line = LogLine.notAssigned(1, 0, 0, "T1", reason);
        assertThat(line.text()).isEqualTo(reason);
        assertThat(line.brief()).isEqualTo(brief);
    }
}
