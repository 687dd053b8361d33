package io.plimsoll.scenario.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Standard Workload Format of parallel machines' logs: a line a job, 18 numbers with spaces between them, −1 where one is not known; lines that
 * begin with a semicolon are comments. Times are seconds. Source: S. Chapin et al., "Benchmarks and standards for the evaluation of parallel job
 * schedulers", JSSPP 1999; the Parallel Workloads Archive, version 2.2.
 *
 * <p>A job is a task: it arrives when it was submitted, and its effort is its run time, however it ended. One that never ran (run time 0 or
 * unknown) cannot be a task. A task takes one agent, however many processors the job had; the column {@code work} is run time × processors.
 */
final class SwfRows implements Rows {
    private static final List<String> COLUMNS = List.of(
            "job",
            "submit",
            "wait",
            "run",
            "processors",
            "cpu",
            "memory",
            "requested-processors",
            "requested-time",
            "requested-memory",
            "status",
            "user",
            "group",
            "executable",
            "queue",
            "partition",
            "preceding",
            "think-time",
            "work");
    private static final int SUBMIT = 1;
    private static final int RUN = 3;
    private static final int PROCESSORS = 4;
    private static final int REQUESTED = 7;
    private static final int NEEDED = 4;
    private static final int NAMED_FROM = 11;
    private static final int NAMED_TO = 15;
    private static final int LONGEST = 1 << 16;
    /** The byte order mark that some editors begin a file with. */
    private static final String MARK = "\uFEFF";

    private static final Pattern START =
            Pattern.compile(";\\s*UnixStartTime:\\s*(\\d{1,11})\\b.*", Pattern.CASE_INSENSITIVE);

    private final String file;
    private final BufferedInputStream in;
    private long line;
    private long several;
    private BigDecimal start = BigDecimal.ZERO;
    private @Nullable Row first;

    /** Reads the comments at the beginning, and the first job. */
    SwfRows(InputStream in, String file) throws IOException, ImportException {
        this.file = file;
        this.in = new BufferedInputStream(in, LONGEST);
        first = read();
        if (first == null) {
            throw new ImportException(file + ": there is no job in it; a job is a line of 18 numbers");
        }
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Usual usual() {
        return new Usual(
                false,
                "node",
                List.of(),
                List.of(),
                List.of("submit"),
                start.signum() > 0 ? ArrivalReading.Kind.EPOCH_SECONDS : ArrivalReading.Kind.SECONDS,
                List.of("run"),
                false,
                List.of("job"),
                List.of(),
                List.of(),
                List.of(),
                Set.of("submit", "wait", "run", "cpu", "requested-time", "think-time", "work"));
    }

    @Override
    public List<String> notes() {
        return several == 0
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%,d %s on more than one processor: a task takes one agent, for the run time (--effort-column work"
                                + " takes run time × processors)",
                        several,
                        several == 1 ? "job ran" : "jobs ran"));
    }

    @Override
    public @Nullable Row next() throws IOException, ImportException {
        Row row = first;
        if (row != null) {
            first = null;
            return row;
        }
        return read();
    }

    private @Nullable Row read() throws IOException, ImportException {
        for (String text = line(); text != null; text = line()) {
            String job = text.strip();
            if (job.startsWith(";")) {
                Matcher matcher = START.matcher(job);
                start = matcher.matches() ? new BigDecimal(matcher.group(1)) : start;
            } else if (!job.isEmpty()) {
                return row(job.split("\\s+"));
            }
        }
        return null;
    }

    private Row row(String[] fields) {
        if (fields.length < NEEDED) {
            return Row.unfit(line, "it has fewer than 4 numbers");
        }
        String[] values = new String[COLUMNS.size()];
        @Nullable BigDecimal[] numbers = new @Nullable BigDecimal[COLUMNS.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < fields.length && i < values.length - 1 ? fields[i] : "";
            numbers[i] = Decimals.read(values[i]).orElse(null);
            if (numbers[i] == null && i < NEEDED) {
                return Row.unfit(line, "its first 4 fields are not all numbers");
            }
        }
        BigDecimal submit = Objects.requireNonNull(numbers[SUBMIT]);
        BigDecimal run = Objects.requireNonNull(numbers[RUN]);
        if (submit.signum() < 0) {
            return Row.unfit(line, "it is not known when it was submitted");
        }
        if (run.signum() < 0) {
            return Row.unfit(line, "its run time is not known");
        }
        if (run.signum() == 0) {
            return Row.unfit(line, "it ran for no time");
        }
        values[SUBMIT] = start.add(submit).toPlainString();
        BigDecimal processors = processors(numbers);
        several += processors.compareTo(BigDecimal.ONE) > 0 ? 1 : 0;
        values[values.length - 1] = run.multiply(processors).toPlainString();
        for (int i = NAMED_FROM; i <= NAMED_TO; i++) {
            values[i] = i == NAMED_FROM + 2 ? values[i] : named(i, values[i]);
        }
        return new Row(line, List.of(values));
    }

    /** "user 7": what roles can be called; nothing where it is not known. */
    private static String named(int column, String number) {
        return number.isEmpty() || number.startsWith("-") ? "" : COLUMNS.get(column) + "-" + number;
    }

    /** Those that it had, or else asked for, or 1. */
    private static BigDecimal processors(@Nullable BigDecimal[] numbers) {
        for (int column : new int[] {PROCESSORS, REQUESTED}) {
            BigDecimal number = numbers[column];
            if (number != null && number.signum() > 0) {
                return number;
            }
        }
        return BigDecimal.ONE;
    }

    /** The next line, in memory that is bounded whatever the file is. */
    private @Nullable String line() throws IOException, ImportException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        line++;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (b == 0 || bytes.size() == LONGEST) {
                throw new ImportException(file + ": this is no workload log: line " + line
                        + (b == 0 ? " has a zero byte, as binary files do" : " is longer than 65,536 bytes"));
            }
            bytes.write(b);
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        return line == 1 && text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }
}
