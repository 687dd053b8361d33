package io.plimsoll.ui.open;

import io.plimsoll.scenario.Problem;
import io.plimsoll.scenario.Reading;
import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.ui.work.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a source: a document, or problems with the lines they are in. Immutable.
 *
 * @param document {@code null} if there are errors
 * @param lines the text, to show where a problem is; empty where there is none or nothing is wrong
 */
public record Loaded(String title, @Nullable Document document, List<Problem> problems, List<String> lines) {
    private static final int LINES = 200_000;

    /** Copies the lists. */
    public Loaded {
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
    }

    /** Reads what the source has in it. Any thread. */
    public static Loaded read(Source source, byte[] bytes) {
        Reading reading = ScenarioReader.read(bytes);
        Document document =
                reading.scenario() == null ? null : new Document(reading.scenario(), source.title(), source.file());
        List<String> lines = reading.problems().isEmpty()
                ? List.of()
                : new String(bytes, StandardCharsets.UTF_8).lines().limit(LINES).toList();
        return new Loaded(source.title(), document, reading.problems(), lines);
    }

    /** The source could not be read at all. */
    public static Loaded failed(Source source, IOException why) {
        String message = "the file cannot be read: " + reason(why);
        Problem problem = new Problem(Problem.Severity.ERROR, message, "", 1, 1, null);
        return new Loaded(source.title(), null, List.of(problem), List.of());
    }

    private static String reason(IOException why) {
        return switch (why) {
            case NoSuchFileException e -> "there is no such file";
            case AccessDeniedException e -> "access is denied";
            default -> why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        };
    }
}
