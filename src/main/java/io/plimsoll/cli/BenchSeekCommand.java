package io.plimsoll.cli;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.report.SeekTable;
import io.plimsoll.scenario.Opened;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll bench seek}: how long it takes to go to another time of a long run, beside a replay of the whole. */
@Command(
        name = "seek",
        description = {
            "Measures how long the desktop takes to go to any time of a long run, until all that it shows there is ready to be drawn, beside a"
                    + " replay of the whole run; and the memory in use. About a minute; let the machine rest meanwhile."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  plimsoll bench seek --agents 1000", "  plimsoll bench seek requests.plimsoll.json --events 1000000"
        })
final class BenchSeekCommand implements Callable<Integer> {
    private static final int AGENTS = 100;
    private static final int MOST_AGENTS = 100_000;
    private static final double UTILISATION = 0.9;
    private static final long EVENTS = 10_000_000;
    private static final long MOST_EVENTS = 1_000_000_000;
    private static final int SEEKS = 200;
    private static final int MOST_SEEKS = 100_000;
    private static final int REPLAYS = 3;
    private static final long QUICK_EVENTS = 500_000;
    private static final int QUICK_SEEKS = 40;

    private final Streams streams;
    private final Ports ports;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "A scenario file or a run file, whose run goes on beyond its end for as long as tasks arrive. Without it:"
                            + " one role, tasks that keep its agents busy for 90 %% of the time.")
    private @Nullable Path file;

    @Option(names = "--agents", paramLabel = "N", description = "How many agents there are without a file (100).")
    private @Nullable Integer agents;

    @Option(names = "--events", paramLabel = "N", description = "How many events the run has (10000000).")
    private @Nullable Long events;

    @Option(names = "--seeks", paramLabel = "N", description = "How many seeks there are, to times drawn evenly (200).")
    private @Nullable Integer seeks;

    @Option(names = "--quick", description = "A few seconds only: 500000 events, 40 seeks, one replay.")
    private boolean quick;

    @Option(names = "--json", description = "Print the figures as one JSON document instead of a table.")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    BenchSeekCommand(Streams streams, Ports ports) {
        this.streams = streams;
        this.ports = ports;
    }

    @Override
    public Integer call() {
        long howMany = inRange("--events", events, quick ? QUICK_EVENTS : EVENTS, MOST_EVENTS);
        int howOften = (int) inRange("--seeks", seeks, quick ? QUICK_SEEKS : SEEKS, MOST_SEEKS);
        int fleet = (int) inRange("--agents", agents, AGENTS, MOST_AGENTS);
        if (file != null && agents != null) {
            throw Failure.usage("--agents goes without a file: " + file + " has its own");
        }
        Seeks port = ports.seeks();
        if (port == null) {
            throw Failure.failed("this program has no desktop whose seeks could be measured");
        }
        Opened opened = file == null ? null : Input.load(file, streams);
        Scenario scenario = opened == null ? busy(fleet) : onAndOn(Objects.requireNonNull(opened.scenario()));
        Course course = opened == null ? Course.NONE : opened.course();
        SeekTable.Figures figures;
        try (Progress progress = new Progress(streams, "measuring")) {
            figures = port.measure(
                    new SeekTable.Request(scenario, course, howMany, howOften, quick ? 1 : REPLAYS), share -> {
                        if (streams.cancelled().getAsBoolean()) {
                            throw Failure.cancelled("cancelled; nothing was measured to the end");
                        }
                        progress.at(share);
                    });
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
        streams.out().print(json ? SeekTable.json(figures) : SeekTable.text(figures));
        return Failure.OK;
    }

    private static long inRange(String option, @Nullable Number given, long usual, long most) {
        long value = given == null ? usual : given.longValue();
        if (value < 1 || value > most) {
            throw Failure.usage(option + " must be from 1 to " + most + ": " + value);
        }
        return value;
    }

    private static Scenario busy(int agents) {
        return Scenario.named("One role")
                .withStrategy(StrategySpec.of("least-loaded"))
                .withDispatch(Dispatch.IMMEDIATE)
                .withRoles(List.of(Role.of("worker", agents)))
                .withArrivals(List.of(ArrivalStream.of(
                        "task",
                        "worker",
                        new Distribution.Exponential(1 / (UTILISATION * agents)),
                        new Distribution.Exponential(1))));
    }

    private static Scenario onAndOn(Scenario scenario) {
        return scenario.withRun(new RunLimits(null, scenario.run().warmup(), null));
    }
}
