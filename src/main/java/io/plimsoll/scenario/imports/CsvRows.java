package io.plimsoll.scenario.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    private final String file;
    private final CsvReader<CsvRecord> csv;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;
    private long line;

    /** Reads the header. */
    CsvRows(InputStream in, String file) throws IOException, ImportException {
        this.file = file;
        BufferedInputStream buffered = new BufferedInputStream(in, PEEK);
        char separator = separator(buffered);
        csv = CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(buffered);
        records = csv.iterator();
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
        return new Row(line, fields);
    }

    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause();
        String text = cause != null && cause.getMessage() != null ? cause.getMessage() : e.getMessage();
        return text == null ? "it cannot be read" : text;
    }

    /** The one of comma, semicolon and tab that the first line has most of, outside quotes. */
    private static char separator(BufferedInputStream in) throws IOException {
        in.mark(PEEK);
        byte[] start = in.readNBytes(PEEK);
        in.reset();
        char[] separators = {',', ';', '\t'};
        int[] counts = new int[separators.length];
        boolean quoted = false;
        for (byte b : start) {
            if (!quoted && (b == '\n' || b == '\r')) {
                break;
            }
            quoted ^= b == '"';
            for (int i = 0; i < separators.length; i++) {
                counts[i] += !quoted && b == separators[i] ? 1 : 0;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return separators[most];
    }
}
