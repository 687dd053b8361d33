package io.plimsoll.cli;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.report.WatchJson;
import io.plimsoll.report.WatchText;
import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.scenario.RunFileWriter;
import io.plimsoll.scenario.watch.EventLine;
import io.plimsoll.scenario.watch.EventReader;
import io.plimsoll.scenario.watch.EventSource;
import io.plimsoll.scenario.watch.FollowedFile;
import io.plimsoll.scenario.watch.Oddity;
import io.plimsoll.scenario.watch.PipedEvents;
import io.plimsoll.scenario.watch.RecordedWatch;
import io.plimsoll.scenario.watch.Told;
import io.plimsoll.scenario.watch.WatchedFleet;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimeUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll watch}: a real fleet as it works, beside what a strategy would have it do. */
@Command(
        name = "watch",
        description = {
            "Reads the events of a real fleet, one JSON object a line, and says for each task to whom a strategy would give it, beside what"
                    + " really happens. Lines that are late, repeated, unknown, contradictory or unreadable are counted and said; none of"
                    + " them ends the watch. It ends with the input, or with Ctrl+C, and then prints a summary.",
            "",
            "Events: agent (with role and status: idle, working, stopped), arrived (task, role, effort if it is known), assigned (task,"
                    + " agent), completed (task); each has a time, a number or a timestamp. docs/watch.md tells more."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  plimsoll watch events.jsonl",
            "  plimsoll watch --follow events.jsonl --strategy shortest-expected-delay",
            "  plimsoll watch --board events.jsonl",
            "  orchestrator | plimsoll watch - --json",
            "  plimsoll watch events.jsonl -o monday.plimsoll-run.json"
        })
final class WatchCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;
    private static final long NAP_MILLIS = 100;
    /** So many odd lines of a kind are said; the others are only counted. */
    private static final int SAID = 20;

    private final Streams streams;
    private final Ports ports;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file with the events; - or nothing: standard input.")
    private Path file = Path.of("-");

    @Option(
            names = {"-f", "--follow"},
            description = "Go on at the end of the file, as it grows, until Ctrl+C.")
    private boolean follow;

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            converter = Names.OfStrategy.class,
            completionCandidates = Names.OfStrategy.class,
            description = "Who would get a task: ${COMPLETION-CANDIDATES} (least-loaded).")
    private StrategySpec strategy = Scenario.DEFAULT_STRATEGY;

    @Option(
            names = "--time-unit",
            paramLabel = "U",
            converter = Names.OfTimeUnit.class,
            completionCandidates = Names.OfTimeUnit.class,
            description =
                    "The unit of times and efforts, to which timestamps are converted: ${COMPLETION-CANDIDATES} (seconds).")
    private TimeUnit unit = TimeUnit.SECONDS;

    @Option(
            names = "--keep",
            paramLabel = "N",
            description =
                    "How many tasks are kept, from 10 to 100000 (100000). Beyond that the completed ones are forgotten.")
    private int kept = WatchedFleet.TASKS;

    @Option(names = "--board", description = "Open the window, and follow the events on the Board.")
    private boolean board;

    @Option(names = "--quiet", description = "Print the summary alone.")
    private boolean quiet;

    @Option(names = "--json", description = "Print JSON Lines instead of sentences.")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "At the end, write what happened as a run file, which the desktop opens.")
    private @Nullable Path out;

    @Mixin
    private final HelpOption help = new HelpOption();

    private final Map<Oddity, Integer> said = new EnumMap<>(Oddity.class);
    /** How often the run began anew. */
    private int beginnings;

    private @Nullable EventReader reader;

    WatchCommand(Streams streams, Ports ports) {
        this.streams = streams;
        this.ports = ports;
    }

    @Override
    public Integer call() {
        if (kept < WatchedFleet.FEWEST || kept > WatchedFleet.TASKS) {
            throw Failure.usage(
                    "--keep must be from " + WatchedFleet.FEWEST + " to " + WatchedFleet.TASKS + ": " + kept);
        }
        if (follow && isInput()) {
            throw Failure.usage("--follow needs a file; standard input is followed anyway");
        }
        if (board) {
            return onTheBoard();
        }
        if (out == null) {
            return watch(null);
        }
        try (Output output = isInput() ? Output.to(out) : Output.to(out, file)) {
            return watch(output);
        }
    }

    private int onTheBoard() {
        if (out != null
                || json
                || quiet
                || kept != WatchedFleet.TASKS
                || unit != TimeUnit.SECONDS
                || !strategy.equals(Scenario.DEFAULT_STRATEGY)) {
            throw Failure.usage("--board takes no other option than --follow: strategy and saving are in the window");
        }
        Desktop desktop = ports.desktop();
        if (desktop == null || !desktop.answers()) {
            throw Failure.failed("there is no display for --board; without it the events are told here");
        }
        if (!isInput() && !Files.isReadable(file)) {
            throw Input.unreadable(file, new NoSuchFileException(file.toString()));
        }
        return desktop.watch(isInput() ? null : file);
    }

    private boolean isInput() {
        return file.toString().equals("-");
    }

    private String source() {
        return isInput() ? "standard input" : file.toString();
    }

    /** The run begins with the first event, when it is known whether times are of the calendar. */
    private static final class Watching {
        private @Nullable WatchedFleet fleet;
    }

    private int watch(@Nullable Output output) {
        Watching watching = new Watching();
        EventReader lines = new EventReader(unit, line -> take(watching, line));
        reader = lines;
        boolean cancelled;
        try (EventSource events = open()) {
            cancelled = !read(events, lines, watching);
        } catch (IOException e) {
            throw Failure.failed(source() + " cannot be read any more: " + FileTrouble.of(e));
        }
        clearStatus();
        WatchedFleet fleet = fleet(watching);
        streams.out().print(json ? WatchJson.summary(fleet, kept) + "\n" : WatchText.summary(fleet, unit, kept));
        if (output != null && fleet.run() instanceof RecordedWatch run) {
            save(run, output);
        }
        return cancelled ? Failure.CANCELLED : Failure.OK;
    }

    private EventSource open() {
        if (isInput()) {
            return new PipedEvents(streams.in());
        }
        try {
            return follow ? FollowedFile.asItGrows(file) : FollowedFile.toItsEnd(file);
        } catch (IOException e) {
            throw Input.unreadable(file, e);
        }
    }

    /** Whether it came to the end; false if the user wanted no more. */
    private boolean read(EventSource events, EventReader lines, Watching watching) throws IOException {
        byte[] bytes = new byte[BUFFER];
        while (!streams.cancelled().getAsBoolean()) {
            int count = events.read(bytes);
            events.notices().forEach(this::say);
            if (count > 0) {
                lines.take(bytes, count);
            } else if (count == EventSource.ANEW) {
                lines.restart();
            } else if (count == EventSource.END) {
                lines.finish();
                return true;
            } else {
                streams.out().flush();
                status(watching);
                nap();
            }
        }
        return false;
    }

    private static void nap() {
        try {
            Thread.sleep(NAP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Watching watching, EventLine line) {
        fleet(watching).take(line);
    }

    private WatchedFleet fleet(Watching watching) {
        WatchedFleet known = watching.fleet;
        if (known == null) {
            known = new WatchedFleet(kept, () -> new RecordedWatch(scenario()), this::told);
            watching.fleet = known;
        }
        return known;
    }

    private Scenario scenario() {
        Path name = file.getFileName();
        String title = isInput() || name == null ? "Watched fleet" : name.toString();
        return WatchedFleet.scenario(title, unit, reader == null ? null : reader.startsAt(), strategy);
    }

    private void told(Told told) {
        if (json) {
            if (!quiet) {
                streams.out().println(WatchJson.line(told));
            }
            return;
        }
        switch (told) {
            case Told.Odd odd -> odd(odd);
            case Told.Anew anew -> anew(anew);
            default -> {
                if (!quiet) {
                    clearStatus();
                    streams.out().println(WatchText.line(told, unit));
                }
            }
        }
    }

    private void anew(Told.Anew anew) {
        if (beginnings++ < SAID) {
            say(WatchText.anew(anew) + (beginnings == SAID ? " (more of this kind are only counted)" : ""));
        }
    }

    private void odd(Told.Odd odd) {
        int before = said.merge(odd.why(), 1, Integer::sum) - 1;
        if (before < SAID) {
            clearStatus();
            streams.err()
                    .println(source() + ":" + odd.line() + ": " + odd.why().words() + ": " + odd.words()
                            + (before == SAID - 1 ? " (more of this kind are only counted)" : ""));
        }
    }

    private void say(String sentence) {
        clearStatus();
        streams.say(sentence);
    }

    private void save(RecordedWatch run, Output output) {
        try {
            output.stream()
                    .write(RunFileWriter.write(run.file(Version.program())).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Output.unwritable(Path.of(String.valueOf(out)), e);
        }
        output.commit();
    }

    // ---- the line that says how it stands, where a person is looking

    private static final String CLEAR_LINE = "\r\u001b[K";
    private String shown = "";

    private void status(Watching watching) {
        WatchedFleet fleet = watching.fleet;
        if (streams.terminal() && fleet != null) {
            String now = WatchText.status(fleet);
            if (!now.equals(shown)) {
                streams.err().print(CLEAR_LINE + now);
                streams.err().flush();
                shown = now;
            }
        }
    }

    private void clearStatus() {
        if (!shown.isEmpty()) {
            streams.err().print(CLEAR_LINE);
            streams.err().flush();
            shown = "";
        }
    }
}
