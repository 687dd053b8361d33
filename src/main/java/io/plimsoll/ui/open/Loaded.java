package io.plimsoll.ui.open;

import io.plimsoll.scenario.Draft;
import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.scenario.Opened;
import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.Replay;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.ScenarioFiles;
import io.plimsoll.sim.EventListener;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Past;
import io.plimsoll.ui.work.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a source: a document, or problems with the lines they are in. Immutable.
 *
 * @param file where it came from, or {@code null}
 * @param document {@code null} if there are errors
 * @param text what the source has in it; empty if it could not be read
 * @param digest of a recorded run: what tells what is in its file from anything else; {@code null} for all others
 * @param lines the text, to show where a problem is; empty where there is none or nothing is wrong
 */
public record Loaded(
        String title,
        @Nullable Path file,
        @Nullable Document document,
        List<Problem> problems,
        String text,
        @Nullable String digest,
        List<String> lines) {
    private static final int LINES = 200_000;
    /** A byte order mark. */
    private static final String MARK = "\uFEFF";
    /** How many are told. */
    private static final int DIFFERENCES = 3;

    /** Copies the lists. */
    public Loaded {
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
    }

    /**
     * Reads what the source has in it; a recorded run is run again, to see whether it still goes as it did. Any thread.
     *
     * @param cancelled asked now and then
     * @throws CancellationException once that is true
     */
    public static Loaded read(Source source, byte[] bytes, BooleanSupplier cancelled) {
        Opened opened = ScenarioFiles.open(bytes);
        RunFile run = opened.run();
        Past past = run == null ? null : new Past(run.memo(), readOnly(run, cancelled), null);
        String whole = new String(bytes, StandardCharsets.UTF_8);
        String text = whole.startsWith(MARK) ? whole.substring(MARK.length()) : whole;
        Document document = opened.scenario() == null
                ? null
                : new Document(
                        opened.scenario(), source.title(), source.file(), past, run == null ? text : null, false);
        String digest = run == null ? null : Draft.digest(whole);
        List<String> lines = opened.problems().isEmpty()
                ? List.of()
                : text.lines().limit(LINES).toList();
        return new Loaded(source.title(), source.file(), document, opened.problems(), text, digest, lines);
    }

    /** Why nothing may be done to a recorded run, or {@code null} if it is what was recorded. */
    private static @Nullable String readOnly(RunFile run, BooleanSupplier cancelled) {
        List<String> reasons = new ArrayList<>();
        if (!run.program().equals(Program.version())) {
            reasons.add("version " + run.program() + " recorded it, and this is version " + Program.version());
        }
        if (run.scenarioChanged()) {
            reasons.add("its scenario was changed after it was recorded");
        }
        List<String> differences =
                Replay.of(run, EventListener.NONE, false, cancelled).differences();
        reasons.addAll(differences.subList(0, Math.min(DIFFERENCES, differences.size())));
        if (differences.size() > DIFFERENCES) {
            reasons.add((differences.size() - DIFFERENCES) + " more differences");
        }
        return reasons.isEmpty() ? null : "the run is open for reading only: " + String.join("; ", reasons);
    }

    /** The source could not be read at all. */
    public static Loaded failed(Source source, IOException why) {
        String message = "the file cannot be read: " + FileTrouble.of(why);
        Problem problem = new Problem(Problem.Severity.ERROR, message, "", 1, 1, null);
        return new Loaded(source.title(), source.file(), null, List.of(problem), "", null, List.of());
    }
}
