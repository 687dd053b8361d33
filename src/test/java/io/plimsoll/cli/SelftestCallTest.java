package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SelftestCallTest {
    @Test
    void aSelectionAsATable() {
        CliRun run = CliRun.of("selftest", "--only", "graham");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Graham: 4 agents take longer", "15", "agrees", "All 5 values agree.");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void simulatedRowsSayTheirIntervalAndHowWideItMayBe() {
        CliRun run = CliRun.of("selftest", "--only", "M/M/2 at 0.5");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("M/M/2 at 0.5, each: P(wait)", "0.33333", "99 % interval", "at most", "All 2 values agree.");
    }

    @Test
    void theSameBytesOnOneThreadAndOnTwo() {
        CliRun one = CliRun.of("selftest", "--only", "M/D/2 at 0.5", "--json", "--threads", "1");
        CliRun two = CliRun.of("selftest", "--only", "M/D/2 at 0.5", "--json", "--threads", "2");
        assertThat(two).isEqualTo(one);
        assertThat(one.out()).contains("\"passed\": true", "\"known\": 0.1767411", "\"replications\": 16");
    }

    @Test
    void wrongUsageAndCancelling() {
        assertThat(CliRun.of("selftest", "--only", "nonsense").exit()).isEqualTo(2);
        assertThat(CliRun.of("selftest", "--threads", "0").exit()).isEqualTo(2);
        CliRun cancelled =
                CliRun.of(new Ports(null, null, Path.of("")), () -> true, "selftest", "--only", "M/M/1 at 0.95");
        assertThat(cancelled.exit()).isEqualTo(130);
        assertThat(cancelled.err()).contains("cancelled");
    }
}
