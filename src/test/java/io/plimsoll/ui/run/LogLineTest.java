package io.plimsoll.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLineTest {
    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, to be-2 (1), → be-2",
        "ASSIGNED, to Emil (new) (12), → Emil (new)",
        "NOT_ASSIGNED, no idle agents for role \"qa\", none idle",
        "NOT_ASSIGNED, no agents for role \"ops\", no agents",
        "RETURNED, back from be-2, ← be-2",
        "ABANDONED, left: its patience ended, left",
        "ROSTER, 3 agents, 3 agents",
    })
    void tellsBriefly(LogLine.Kind kind, String text, String brief) {
        assertThat(new LogLine(1, 0, kind, 0, "T1", text).brief()).isEqualTo(brief);
    }
}
