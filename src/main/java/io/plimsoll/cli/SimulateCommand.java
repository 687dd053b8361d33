package io.plimsoll.cli;

import io.plimsoll.report.SimulationReport;
import io.plimsoll.report.SimulationTable;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Run;
import io.plimsoll.sim.model.Scenario;
import java.nio.file.Path;
import java.util.List;
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
            "  plimsoll simulate week.plimsoll.json --trace events.jsonl"
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
        Scenario scenario = overrides.apply(Input.load(file, streams));
        Run run = new Run(scenario, EventListener.NONE, false);
        new Replay(streams).run(run, List.of());
        Results results = run.simulation().results();
        streams.out().print(json ? SimulationReport.json(results) : SimulationTable.text(results, scenario.timeUnit()));
        return Failure.OK;
    }
}
