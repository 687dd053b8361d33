package io.plimsoll.cli;

import io.plimsoll.report.SimulationReport;
import io.plimsoll.report.SimulationTable;
import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.TraceWriter;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Results.TargetResult;
import io.plimsoll.sim.model.TimeUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll simulate FILE}: one run, from start to end. */
@Command(
        name = "simulate",
        description = "Runs a scenario to its end and prints what came of it. A run file is replayed as recorded.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  plimsoll simulate week.plimsoll.json --strategy round-robin --dispatch immediate",
            "  plimsoll simulate week.plimsoll.json --agents backend=4 --agents qa=2 --json > report.json",
            "  plimsoll simulate week.plimsoll.json --trace events.jsonl",
            "Exit code 1 if a target is not met."
        })
final class SimulateCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "FILE", description = "A scenario file or a run file.")
    private Path file = Path.of("");

    @Mixin
    private final Overrides overrides = new Overrides();

    @Option(names = "--json", description = "Print the report as one JSON document instead of tables.")
    private boolean json;

    @Option(
            names = "--trace",
            paramLabel = "OUT",
            description = "Write every event to this file, one JSON object a line.")
    private @Nullable Path trace;

    @Mixin
    private final HelpOption help = new HelpOption();

    SimulateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Opened opened = overrides.apply(Input.load(file, streams));
        Results results = trace == null
                ? new FullRun(streams).of(opened, EventListener.NONE).results()
                : traced(opened, trace);
        TimeUnit unit =
                opened.scenario() == null ? TimeUnit.MINUTES : opened.scenario().timeUnit();
        streams.out().print(json ? SimulationReport.json(results) : SimulationTable.text(results, unit));
        return results.targets().stream().allMatch(TargetResult::met) ? Failure.OK : Failure.FAILED;
    }

    private Results traced(Opened opened, Path to) {
        try (Output output = Output.to(to, file)) {
            Results results;
            try (TraceWriter writer = new TraceWriter(output.stream())) {
                results = new FullRun(streams).of(opened, writer).results();
            }
            output.commit();
            return results;
        } catch (UncheckedIOException e) {
            throw Output.unwritable(to, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw Output.unwritable(to, e);
        }
    }
}
