package io.plimsoll.scenario.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a file is, by how it begins, and where that does not say it by the ending of its name. */
final class Guess {
    private static final int PEEK = 1 << 16;
    private static final char MARK = '\uFEFF';
    private static final Pattern JOB = Pattern.compile("[-+.\\d]+(\\s+[-+.\\d]+){3,}");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\t]");

    private Guess() {}

    /** Whether it begins as a list of JSON does. Looks at the stream and puts it back where it was. */
    static boolean isList(BufferedInputStream in) throws IOException {
        return start(in).startsWith("[");
    }

    /** Looks at the stream and puts it back where it was. */
    static Optional<Importer.Format> of(BufferedInputStream in, String file) throws IOException {
        String start = start(in);
        String name = file.toLowerCase(Locale.ROOT);
        if (start.startsWith("[") || start.startsWith("{")) {
            return Optional.of(Importer.Format.GITHUB_ISSUES);
        }
        // Spreadsheets may say on a line of its own what separates the fields.
        String first = start.lines()
                .filter(line -> !line.regionMatches(true, 0, "sep=", 0, 4))
                .findFirst()
                .orElse("")
                .strip();
        if (first.startsWith(";") || JOB.matcher(first).matches() || name.endsWith(".swf")) {
            return Optional.of(Importer.Format.SWF);
        }
        List<String> columns = Stream.of(SEPARATOR.split(first))
                .map(column -> column.replace("\"", ""))
                .toList();
        if (JiraRows.looksLike(columns)) {
            return Optional.of(Importer.Format.JIRA);
        }
        boolean table = columns.size() > 1 || name.endsWith(".csv") || name.endsWith(".tsv");
        return table ? Optional.of(Importer.Format.CSV) : Optional.empty();
    }

    private static String start(BufferedInputStream in) throws IOException {
        in.mark(PEEK);
        byte[] bytes = in.readNBytes(PEEK);
        in.reset();
        return text(bytes).stripLeading();
    }

    private static String text(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        Charset charset = first == 0xFEFF
                ? StandardCharsets.UTF_16BE
                : first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        String text = new String(bytes, charset);
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
