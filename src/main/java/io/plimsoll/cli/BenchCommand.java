package io.plimsoll.cli;

import io.plimsoll.lab.bench.Bench;
import io.plimsoll.lab.bench.BenchResults;
import io.plimsoll.lab.bench.Thoroughness;
import io.plimsoll.report.BenchReport;
import io.plimsoll.report.BenchTable;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll bench}: how fast this build is on this machine, beside the plain way to do the same. */
@Command(
        name = "bench",
        description = {
            "Measures, in one run: the fleet index beside filtering twice, sorting and taking the first, in fleets of 10 to"
                    + " 100,000 agents; and the event engine beside a plain textbook one. About a minute; let the machine rest"
                    + " meanwhile."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  plimsoll bench", "  plimsoll bench index --json > index.json"})
final class BenchCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PART",
            description = "Measure one part only: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.OfBenchPart.class,
            converter = Names.OfBenchPart.class)
    private Bench.@Nullable Part part;

    @Option(names = "--quick", description = "A few seconds only: a first look, whose figures still wobble.")
    private boolean quick;

    @Option(names = "--json", description = "Print the figures as one JSON document instead of tables.")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    BenchCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Set<Bench.Part> parts = part == null ? EnumSet.allOf(Bench.Part.class) : EnumSet.of(part);
        BenchResults results;
        try (Progress progress = new Progress(streams, "measuring")) {
            results = new Bench(quick ? Thoroughness.QUICK : Thoroughness.FULL).run(parts, share -> {
                if (streams.cancelled().getAsBoolean()) {
                    throw Failure.cancelled("cancelled; nothing was measured to the end");
                }
                progress.at(share);
            });
        }
        streams.out().print(json ? BenchReport.json(results) : BenchTable.text(results));
        return Failure.OK;
    }
}
