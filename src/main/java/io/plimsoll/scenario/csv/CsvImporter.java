package io.plimsoll.scenario.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Makes a scenario of a table: RFC 4180 with a header line, read as a stream. Rows may be ragged; a byte order mark, and semicolons or
 * tabs between the fields, are recognised. Rows that cannot be a task are skipped, counted and explained. Stateless, thread-safe.
 */
public final class CsvImporter {
    /** How much of a file is looked at to see what separates its fields. */
    private static final int PEEK = 1 << 16;

    private CsvImporter() {}

    /**
     * Reads a table.
     *
     * @param file what the table is called in messages and, without its ending, in the scenario
     * @param cancelled asked now and then; once true, reading stops
     * @throws CsvException if it is no table, lacks a column that was asked for, or has no row that can be a task
     * @throws IOException if it cannot be read
     */
    public static CsvImport read(InputStream in, String file, CsvOptions options, BooleanSupplier cancelled)
            throws IOException, CsvException {
        BufferedInputStream buffered = new BufferedInputStream(in, PEEK);
        char separator = separator(buffered);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .detectBomHeader(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(buffered);
                CloseableIterator<CsvRecord> rows = csv.iterator()) {
            if (!rows.hasNext()) {
                throw new CsvException(file + ": the file is empty; its first line should name the columns");
            }
            Header header = new Header(file, Table.text(file, rows.next()).getFields());
            return new Table(file, options, new RowReader(header, options)).read(rows, cancelled);
        } catch (CsvParseException e) {
            throw new CsvException(file + ": this is not CSV: " + reason(e));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
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
