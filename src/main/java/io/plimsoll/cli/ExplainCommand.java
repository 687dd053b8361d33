package io.plimsoll.cli;

import io.plimsoll.report.WhyCsv;
import io.plimsoll.report.WhyReport;
import io.plimsoll.report.WhyTable;
import io.plimsoll.report.WhyWords;
import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.Replay;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.Words;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.EveryDecision;
import io.plimsoll.sim.Inquiry;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.why.Explanation;
import io.plimsoll.sim.why.NextInLine;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll explain FILE TASK}: why this agent, or why none. */
@Command(
        name = "explain",
        description = {
            "Says why a task went to its agent, or why nobody has it: the candidates with the figures that the strategy decided by, how a tie"
                    + " was broken, what was drawn, who was passed over and for what, and what every other strategy would have chosen.",
            "",
            "Without a task: who would get the next one, role by role."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  plimsoll explain week.plimsoll.json bug-112",
            "  plimsoll explain week.plimsoll.json T42 --at 600",
            "  plimsoll explain monday.plimsoll-run.json T42 --json",
            "  plimsoll explain week.plimsoll.json --csv decisions.csv"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "FILE", description = "A scenario file or a run file.")
    private Path file = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "TASK", description = "The task's id.")
    private @Nullable String task;

    @Option(
            names = "--at",
            paramLabel = "T",
            description =
                    "As things stand at this time, in the scenario's unit (the end of the run; of a recorded run, where it had been).")
    private @Nullable Double at;

    @Mixin
    private final Overrides overrides = new Overrides();

    @Option(names = "--json", description = "Print one JSON document instead of sentences and tables.")
    private boolean json;

    @Option(
            names = "--csv",
            paramLabel = "OUT",
            description =
                    "Write the task's decisions, or without a task all of the run's, as a table: a row for each agent in each.")
    private @Nullable Path csv;

    @Mixin
    private final HelpOption help = new HelpOption();

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (at != null && !(at >= 0)) {
            throw Failure.usage("--at must be 0 or more: " + at);
        }
        Opened opened = overrides.apply(Input.load(file, streams));
        Scenario scenario = opened.scenario();
        if (scenario == null) {
            return Failure.USAGE;
        }
        if (csv == null) {
            answer(opened, scenario, null);
            return Failure.OK;
        }
        try (Output output = Output.to(csv, file)) {
            try (WhyCsv table = new WhyCsv(output.stream())) {
                answer(opened, scenario, table);
            } catch (UncheckedIOException e) {
                throw Failure.failed(csv + " cannot be written: " + FileTrouble.of(e));
            }
            output.commit();
        }
        return Failure.OK;
    }

    private void answer(Opened opened, Scenario scenario, @Nullable WhyCsv table) {
        String id = task;
        if (id == null) {
            next(opened, scenario, table);
            return;
        }
        Inquiry inquiry = new Inquiry(id);
        Simulation run = replay(opened, scenario, inquiry);
        Explanation explanation = inquiry.answer().orElseThrow(() -> unknown(id, scenario, run));
        if (table != null) {
            explanation.decisions().forEach(table::write);
        }
        streams.out().print(json ? WhyReport.json(explanation) : WhyTable.text(explanation, scenario.timeUnit()));
    }

    private void next(Opened opened, Scenario scenario, @Nullable WhyCsv table) {
        Simulation run = replay(opened, scenario, table == null ? EventListener.NONE : new EveryDecision(table::write));
        List<NextInLine> next = run.nextInLine();
        streams.out()
                .print(json ? WhyReport.json(next, run.now()) : WhyTable.next(next, run.now(), scenario.timeUnit()));
    }

    /** The run up to the time that is asked for. */
    private Simulation replay(Opened opened, Scenario scenario, EventListener listener) {
        RunFile recorded = opened.run();
        try (Progress progress = new Progress(streams, "replaying")) {
            Clock clock = new Clock();
            BooleanSupplier cancelled = () -> {
                progress.at(clock.share(scenario));
                return streams.cancelled().getAsBoolean();
            };
            Replay replay = recorded == null || at != null
                    ? Replay.of(
                            scenario,
                            opened.course().commands().stream()
                                    .filter(command -> at == null || command.at() <= at)
                                    .toList(),
                            recorded == null ? 0 : recorded.openingCommands(),
                            at == null ? Double.valueOf(Double.POSITIVE_INFINITY) : at,
                            clock.and(listener),
                            false,
                            cancelled)
                    : Replay.of(recorded, clock.and(listener), false, cancelled);
            replay.differences()
                    .forEach(difference -> streams.say("the replay is not the run that was recorded: " + difference));
            String failure = replay.run().simulation().failure();
            if (failure != null) {
                streams.say("the run was broken off: " + failure);
            }
            return replay.run().simulation();
        } catch (CancellationException e) {
            throw Failure.cancelled(e.getMessage() + "; nothing was written");
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private Failure unknown(String id, Scenario scenario, Simulation run) {
        int dash = id.lastIndexOf('-');
        boolean stream = dash > 0
                && id.substring(dash + 1).matches("[1-9]\\d{0,17}")
                && scenario.arrivals().stream()
                        .anyMatch(arrivals -> arrivals.name().equals(id.substring(0, dash)));
        if (stream) {
            return Failure.usage("task " + id + " has not arrived by "
                    + WhyWords.in(scenario.timeUnit()).instant().apply(run.now())
                    + (run.finished() ? ", the end of the run" : "; ask for a later time with --at"));
        }
        String number = id.substring(dash + 1);
        List<String> ids = Stream.concat(
                        scenario.tasks().stream().map(TaskSpec::id),
                        scenario.arrivals().stream().map(arrivals -> arrivals.name() + "-" + number))
                .toList();
        String hint = Words.didYouMean(id, ids);
        return Failure.usage("there is no task \"" + id + "\" in " + file + "; "
                + (hint == null ? "tasks of a stream are named STREAM-1, STREAM-2 and so on" : hint));
    }

    /** Hears how late it is in the run. */
    private static final class Clock implements EventListener {
        private double now;

        @Override
        public void on(EventType type, double time, int task, int agent, int role, int workload) {
            now = time;
        }

        /** How far the run is, as far as its end is known. */
        double share(Scenario scenario) {
            Double until = scenario.run().until();
            return until == null || until == 0 ? 0 : now / until;
        }
    }
}
