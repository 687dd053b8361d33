package io.plimsoll.fuzz;

import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.Orphan;
import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.Reading;
import io.plimsoll.scenario.Replay;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.RunFileWriter;
import io.plimsoll.scenario.ScenarioFiles;
import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.scenario.ScenarioWriter;
import io.plimsoll.scenario.imports.ImportException;
import io.plimsoll.scenario.imports.ImportOptions;
import io.plimsoll.scenario.imports.Importer;
import io.plimsoll.scenario.imports.PlainImport;
import io.plimsoll.scenario.text.Part;
import io.plimsoll.scenario.text.SourceText;
import io.plimsoll.scenario.text.Splice;
import io.plimsoll.scenario.watch.EventLine;
import io.plimsoll.scenario.watch.EventReader;
import io.plimsoll.scenario.watch.RecordedWatch;
import io.plimsoll.scenario.watch.Told;
import io.plimsoll.scenario.watch.WatchedFleet;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimeUnit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** What reads bytes that somebody else wrote, and what must be true of it whatever they are. */
enum FuzzTarget {
    /** Scenario files: problems have places; what is sound is written and read again as it was, and can be run. */
    SCENARIO {
        @Override
        void take(byte[] bytes) {
            Reading reading = ScenarioReader.read(bytes);
            checkPlaces(reading.problems(), bytes);
            Scenario scenario = reading.scenario();
            must(reading.problems().stream().noneMatch(Problem::isError) == (scenario != null), "errors or a scenario");
            if (scenario != null) {
                checkWritten(scenario);
                run(scenario);
            }
        }
    },
    /** Recorded runs, which hold a scenario and commands: they are written as they were read, and can be run again. */
    RUN {
        @Override
        void take(byte[] bytes) {
            Opened opened = ScenarioFiles.open(bytes);
            checkPlaces(opened.problems(), bytes);
            RunFile run = opened.run();
            if (run == null) {
                return;
            }
            String written = RunFileWriter.write(run);
            RunFile again =
                    ScenarioFiles.open(written.getBytes(StandardCharsets.UTF_8)).run();
            must(again != null && RunFileWriter.write(again).equals(written), "what is written is read as it was");
            if (small(run.scenario())) {
                Double reached = run.reached();
                Replay.of(
                        run.scenario(),
                        run.commands(),
                        run.openingCommands(),
                        reached == null ? null : (Double) Math.min(reached, 10),
                        EventListener.NONE,
                        true,
                        () -> true);
            }
        }

        @Override
        boolean expected(RuntimeException thrown) {
            return thrown instanceof CancellationException;
        }
    },
    /** What a window left behind that did not end as it should: it can be offered, or it says why not. */
    JOURNAL {
        private @Nullable Path folder;

        @Override
        void take(byte[] bytes) throws IOException {
            if (folder == null) {
                folder = Files.createTempDirectory("plimsoll-fuzz");
            }
            look(bytes);
            // what nobody gets past without the right checksums
            look(sealed(bytes));
        }

        private void look(byte[] bytes) throws IOException {
            Path in = Objects.requireNonNull(folder);
            Path file = Files.write(in.resolve(NAME), bytes);
            for (Orphan orphan : new JournalFolder(in).orphans()) {
                try (orphan) {
                    must((orphan.head() == null) == (orphan.trouble() != null), "a head or a trouble");
                    orphan.lastChange();
                }
            }
            Files.deleteIfExists(file);
        }

        private static byte[] sealed(byte[] bytes) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int start = 0;
            for (int at = 0; at < bytes.length; at++) {
                if (bytes[at] == '\n' && at > start) {
                    CRC32C sum = new CRC32C();
                    sum.update(bytes, start, at - 1 - start);
                    out.write(bytes, start, at - 1 - start);
                    String end = ",\"crc32c\":\"" + HexFormat.of().toHexDigits((int) sum.getValue()) + "\"}\n";
                    out.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
                    start = at + 1;
                }
            }
            return out.toByteArray();
        }
    },
    /** The text that the editor holds: a change makes JSON of JSON, and can be taken back. */
    TEXT {
        @Override
        void take(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            SourceText source = SourceText.of(text);
            Part root = source.root();
            if (root == null) {
                return;
            }
            for (int at = 0; at < text.length(); at += 1 + text.length() / 16) {
                String pointer = source.pointerAt(at);
                must(source.find(pointer) != null, "a place has a value");
                Splice gone = source.remove(pointer);
                must((gone == null) == pointer.isEmpty(), "all but the whole can be removed");
                if (gone != null) {
                    changed(text, gone);
                }
                changed(text, source.replace(pointer, "{ \"a\": [1] }"));
                Part part = Objects.requireNonNull(source.find(pointer));
                if (part.kind() == Part.Kind.OBJECT) {
                    changed(text, source.set(pointer, "a/b~c\"", "null", List.of()));
                }
                if (part.kind() == Part.Kind.ARRAY) {
                    changed(text, source.append(part, "17"));
                }
                if ((part.kind() == Part.Kind.OBJECT || part.kind() == Part.Kind.ARRAY) && part.size() > 1) {
                    changed(text, source.swap(pointer, 0));
                }
            }
        }

        private void changed(String text, Splice change) {
            String after = change.apply(text);
            must(SourceText.of(after).root() != null, "a change makes JSON of JSON");
            must(change.inverse().apply(after).equals(text), "a change can be taken back");
        }
    },
    /** Tables: a scenario that is sound, or a message. */
    CSV(Importer.Format.CSV),
    /** Logs of parallel machines. */
    SWF(Importer.Format.SWF),
    /** Issues as GitHub lists them. */
    GITHUB(Importer.Format.GITHUB_ISSUES),
    /** Jira's exports. */
    JIRA(Importer.Format.JIRA),
    /** Events of a fleet that is watched: each line is an event or is told; what becomes of them can be replayed, and is bounded. */
    WATCH {
        @Override
        void take(byte[] bytes) {
            List<EventLine> lines = new ArrayList<>();
            EventReader reader = new EventReader(TimeUnit.SECONDS, lines::add);
            int half = bytes.length / 2;
            reader.take(bytes, half);
            byte[] rest = Arrays.copyOfRange(bytes, half, bytes.length);
            reader.take(rest, rest.length);
            reader.finish();
            WatchedFleet fleet = new WatchedFleet(
                    WatchedFleet.FEWEST,
                    () -> new RecordedWatch(WatchedFleet.scenario(
                            "fleet", TimeUnit.SECONDS, reader.startsAt(), Scenario.DEFAULT_STRATEGY)),
                    told -> must(!(told instanceof Told.Odd odd) || !odd.words().isBlank(), "words"));
            lines.forEach(fleet::take);
            must(fleet.counts().lines() == lines.size(), "every line counts");
            must(fleet.tasksKept() <= WatchedFleet.FEWEST, "what is kept is bounded");
            must(
                    fleet.waiting(lines.size() + 1).size()
                            == fleet.run().simulation().waiting(),
                    "who waits is known");
            RunFile file = ((RecordedWatch) fleet.run()).file("fuzz");
            RunFile read = ScenarioFiles.open(RunFileWriter.write(file).getBytes(StandardCharsets.UTF_8))
                    .run();
            must(read != null, "the run is written as it can be read");
            if (read != null) {
                Replay replay = Replay.of(read, EventListener.NONE, false, () -> false);
                must(replay.differences().isEmpty(), "the run is its commands");
            }
        }
    };

    private static final String NAME = "1.journal";
    private static final int FEW = 200;
    private static final int EVENTS = 300;

    private final Importer.@Nullable Format format;

    FuzzTarget() {
        this(null);
    }

    /** One that imports. */
    FuzzTarget(Importer.@Nullable Format format) {
        this.format = format;
    }

    /** @throws AssertionError if something is not as it must be; whatever else is thrown is a fault as well */
    void take(byte[] bytes) throws IOException {
        imported(Objects.requireNonNull(format), bytes);
    }

    /** Whether a target itself ends a run that is too long for it in this way. */
    boolean expected(RuntimeException thrown) {
        return false;
    }

    final void check(byte[] bytes) {
        try {
            take(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            if (!expected(e)) {
                throw e;
            }
        }
    }

    final String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static void imported(Importer.Format format, byte[] bytes) throws IOException {
        ImportOptions plain = PlainImport.of(ImportOptions.Columns.USUAL, null, TimeUnit.MINUTES, 50, Map.of());
        Scenario scenario;
        try {
            scenario = Importer.read(format, new ByteArrayInputStream(bytes), "table", plain, () -> false)
                    .scenario();
        } catch (ImportException e) {
            must(e.getMessage() != null && !e.getMessage().isBlank(), "a message");
            return;
        }
        checkWritten(scenario);
        run(scenario);
    }

    private static void must(boolean so, String what) {
        if (!so) {
            throw new AssertionError("not so: " + what);
        }
    }

    private static void checkPlaces(List<Problem> problems, byte[] bytes) {
        long lines = 1
                + new String(bytes, StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
        for (Problem problem : problems) {
            must(problem.line() >= 1 && problem.line() <= lines && problem.column() >= 1, "a place in the file");
            must(!problem.message().isBlank(), "a message");
        }
    }

    private static void checkWritten(Scenario scenario) {
        String written = ScenarioWriter.write(scenario);
        Scenario again =
                ScenarioReader.read(written.getBytes(StandardCharsets.UTF_8)).scenario();
        must(scenario.equals(again), "what is written is read as it was");
    }

    private static boolean small(Scenario scenario) {
        return scenario.agents().size() <= FEW
                && scenario.tasks().size() <= FEW
                && scenario.roles().stream().allMatch(role -> role.agents() <= FEW);
    }

    private static void run(Scenario scenario) {
        if (small(scenario)) {
            Simulation simulation = new Simulation(scenario, EventListener.NONE, true);
            for (int i = 0; i < EVENTS && !simulation.finished(); i++) {
                simulation.step();
            }
        }
    }
}
