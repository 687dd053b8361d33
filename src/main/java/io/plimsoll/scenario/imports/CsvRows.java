package io.plimsoll.scenario.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CSV: RFC 4180 with a header line. Rows may be ragged; a byte order mark, and semicolons or tabs between the fields, are recognised.
 */
final class CsvRows implements Rows {
    /** Called like the keys of a scenario file. */
    private static final Usual KEYS = new Usual(
            true,
            ImportOptions.DEFAULT_ROLE,
            List.of("role"),
            List.of("role"),
            List.of("arrival"),
            null,
            List.of("effort"),
            false,
            List.of("id"),
            List.of("title"),
            List.of("priority"),
            List.of("dependsOn"),
            Set.of());

    /** How much of a file is looked at to see what separates its fields. */
    private static final int PEEK = 1 << 16;
    /** What a decoder puts in the place of bytes that are no character. */
    private static final char REPLACED = '\uFFFD';

    /** Spreadsheets' own first line, which says what separates the fields. */
    private static final Pattern SAID = Pattern.compile("\\W{0,3}sep=([^\\r\\n])[\\r\\n]", Pattern.CASE_INSENSITIVE);

    private final String file;
    private final Ending ending;
    private final Skips strange = new Skips(place());
    private final CsvReader<CsvRecord> csv;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;
    private long line;

    /** Reads the header. */
    CsvRows(InputStream in, String file) throws IOException, ImportException {
        this.file = file;
        BufferedInputStream buffered = new BufferedInputStream(in, PEEK);
        String start = start(buffered);
        Matcher said = SAID.matcher(start);
        boolean isSaid = said.lookingAt();
        char separator = isSaid ? said.group(1).charAt(0) : separator(start);
        ending = new Ending(buffered);
        csv = CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(ending);
        records = csv.iterator();
        if (isSaid) {
            next();
        }
        Row header = next();
        if (header == null) {
            throw new ImportException(file + ": the file is empty; its first line should name the columns");
        }
        columns = header.fields().stream().map(String::strip).toList();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Usual usual() {
        return KEYS;
    }

    @Override
    public List<String> notes() {
        return strange.sentences("row", "rows");
    }

    @Override
    public @Nullable Row next() throws IOException, ImportException {
        try {
            return records.hasNext() ? row(records.next()) : null;
        } catch (CsvParseException e) {
            throw new ImportException(file + ": this is not CSV" + (line == 0 ? "" : ", after line " + line) + ": "
                    + reason(e).strip());
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
        csv.close();
    }

    /** Text has no zero bytes, as a spreadsheet, an archive or a database has. */
    private Row row(CsvRecord record) throws ImportException {
        line = record.getStartingLineNumber();
        List<String> fields = record.getFields();
        for (String field : fields) {
            if (field.indexOf('\0') >= 0) {
                throw new ImportException(file + ": this is not CSV: line " + line
                        + " has a zero byte, as binary files do; save the table as CSV first");
            }
        }
        if (fields.stream().anyMatch(field -> field.indexOf(REPLACED) >= 0)) {
            strange.add("characters that are no UTF-8 became " + REPLACED + "; save the table as UTF-8", line);
        }
        String last = fields.getLast();
        return last.indexOf('\n') < 0 && last.indexOf('\r') < 0 || records.hasNext() || ending.byQuote
                ? new Row(line, fields)
                : Row.unfit(
                        line, "a quotation mark in it is never closed, so it takes all lines to the end of the file");
    }

    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause();
        String text = cause != null && cause.getMessage() != null ? cause.getMessage() : e.getMessage();
        return text == null ? "it cannot be read" : text;
    }

    /** How it begins, without the zero bytes of UTF-16. */
    private static String start(BufferedInputStream in) throws IOException {
        in.mark(PEEK);
        byte[] start = in.readNBytes(PEEK);
        in.reset();
        return new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    /** The one of comma, semicolon and tab that the first line has most of, outside quotes. */
    private static char separator(String start) {
        char[] separators = {',', ';', '\t'};
        int[] counts = new int[separators.length];
        boolean quoted = false;
        for (char c : start.toCharArray()) {
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            quoted ^= c == '"';
            for (int i = 0; i < separators.length; i++) {
                counts[i] += !quoted && c == separators[i] ? 1 : 0;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return separators[most];
    }

    /** Remembers whether the last byte that is neither white space nor zero was a quotation mark. */
    private static final class Ending extends FilterInputStream {
        private boolean byQuote;

        Ending(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            for (int i = from + read - 1; i >= from; i--) {
                if (bytes[i] > ' ' || bytes[i] < 0) {
                    byQuote = bytes[i] == '"';
                    break;
                }
            }
            return read;
        }
    }
}
