package io.plimsoll.cli;

import io.plimsoll.lab.selftest.Check;
import io.plimsoll.lab.selftest.Checks;
import io.plimsoll.lab.selftest.Row;
import io.plimsoll.lab.selftest.SelfTest;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.report.SelfTestReport;
import io.plimsoll.report.SelfTestTable;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plimsoll selftest}: whether this build's numbers are right. */
@Command(
        name = "selftest",
        description = {
            "Simulates models whose answers are known, and prints both side by side; takes about half a minute.",
            "",
            "A simulated mean agrees when its own 99 %% interval holds the known value and is narrow enough that a wrong rule would"
                    + " be found out. The seeds are fixed: a build agrees always or never."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  plimsoll selftest", "  plimsoll selftest --only graham --json"})
final class SelftestCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only what has this in its name, like M/M/ or graham.")
    private String only = "";

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(names = "--json", description = "Print one JSON document instead of tables.")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    SelftestCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String text = only.toLowerCase(Locale.ROOT);
        List<Check> checks = Checks.all().stream()
                .filter(check -> check.name().toLowerCase(Locale.ROOT).contains(text))
                .toList();
        if (checks.isEmpty()) {
            throw Failure.usage("nothing has \"" + only + "\" in its name; plimsoll selftest makes all checks");
        }
        Cores cores = threads.cores();
        List<Row> rows;
        try (Progress progress = new Progress(streams, "checking")) {
            rows = SelfTest.run(checks, cores, progress::at, streams.cancelled());
        }
        streams.out().print(json ? SelfTestReport.json(Version.program(), rows) : SelfTestTable.text(rows));
        if (streams.cancelled().getAsBoolean()) {
            throw Failure.cancelled("cancelled; these are the checks that were finished");
        }
        return rows.stream().allMatch(Row::passed) ? Failure.OK : Failure.FAILED;
    }
}
