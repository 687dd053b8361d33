package io.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.lab.bench.BenchResults;
import io.plimsoll.lab.bench.EngineResult;
import io.plimsoll.lab.bench.IndexResult;
import io.plimsoll.lab.bench.Machine;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchReportTest {
    private static final Machine MACHINE = new Machine("Fast 9000", 2, "25");
    private static final BenchResults RESULTS = new BenchResults(
            MACHINE,
            List.of(new IndexResult(10, 48.123, 375.4, 65), new IndexResult(100_000, 120.3075, 28_912_345, 250)),
            List.of(new EngineResult("W1", "one queue", 12e6, 8e6)));

    @Test
    void peopleGetThreeDigits() {
        assertThat(BenchTable.text(RESULTS)).isEqualTo("""
                Measured on Fast 9000, 2 cores, Java 25

                One assignment and its completion, least loaded, in nanoseconds; last, if any unfinished task is completed instead:
                 agents  index  filter, sort, take the first  times as fast  index, any task
                ───────  ─────  ────────────────────────────  ─────────────  ───────────────
                     10   48.1                           375           7.80             65.0
                100,000    120                    28,900,000        240,000              250
                The index takes 2.5 times as long in the largest fleet as in the smallest; 3.85 times if any task is completed.

                Simulated tasks a second, utilisation .9, statistics on:
                    workload     Plimsoll  textbook engine  times as fast
                ──  ─────────  ──────────  ───────────────  ─────────────
                W1  one queue  12,000,000        8,000,000           1.50
                """);
    }

    @Test
    void figuresThatRoundUpToMoreDigitsStayShort() {
        BenchResults results = new BenchResults(MACHINE, List.of(new IndexResult(10, 9.9996, 999.96, 12)), List.of());
        assertThat(BenchTable.text(results)).contains("10.0", "1,000", "100").doesNotContain("10.00", "textbook");
    }

    @Test
    void programsGetAllOfIt() {
        assertThat(BenchReport.json(RESULTS)).isEqualTo("""
                {
                  "machine": {
                    "processor": "Fast 9000",
                    "cores": 2,
                    "java": "25"
                  },
                  "index": [ {
                    "agents": 10,
                    "indexNanos": 48.123,
                    "sketchNanos": 375.4,
                    "ratio": 7.800843671425306,
                    "scatteredNanos": 65.0
                  }, {
                    "agents": 100000,
                    "indexNanos": 120.3075,
                    "sketchNanos": 2.8912345E7,
                    "ratio": 240320.3873407726,
                    "scatteredNanos": 250.0
                  } ],
                  "indexGrowth": 2.5,
                  "scatteredGrowth": 3.8461538461538463,
                  "engine": [ {
                    "workload": "W1",
                    "title": "one queue",
                    "tasksPerSecond": 1.2E7,
                    "textbookTasksPerSecond": 8000000.0,
                    "ratio": 1.5
                  } ]
                }
                """);
    }
}
