package io.plimsoll.cli;

import io.plimsoll.lab.fit.Choice;
import io.plimsoll.lab.fit.MoreOfTheSame;
import io.plimsoll.report.FitHtml;
import io.plimsoll.report.FitTable;
import io.plimsoll.report.Provenance;
import io.plimsoll.scenario.ScenarioWriter;
import io.plimsoll.scenario.imports.ImportException;
import io.plimsoll.scenario.imports.ImportOptions;
import io.plimsoll.scenario.imports.Imported;
import io.plimsoll.scenario.imports.Importer;
import io.plimsoll.scenario.imports.Scale;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimeUnit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code plimsoll convert}: a table of real work as a scenario. */
@Command(
        name = "convert",
        description = {
            "Makes a scenario of a real trace or export: a task for each row of a table (csv, jira), each job of a log in the"
                    + " Standard Workload Format (swf), or each issue that GitHub's interface lists (github-issues).",
            "",
            "A column that is not named is the one called like the key in a scenario file (arrival, effort, id, title,"
                    + " role, priority, dependsOn), if there is one; the other formats have columns of their own (docs/convert.md)."
                    + " Rows that cannot be a task are skipped, counted and explained."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  plimsoll convert --from csv requests.csv -o llm.plimsoll.json --role llm --agents llm=6 \\",
            "      --arrival-column TIMESTAMP --effort-column GeneratedTokens --effort-scale 0.05",
            "  plimsoll convert --from swf log.swf -o machine.plimsoll.json --role-column queue --time-unit minutes",
            "  plimsoll convert --fit log.swf -o more.plimsoll.json",
            "  plimsoll convert issues.json -o team.plimsoll.json --time-unit hours --role-map bug=backend \\",
            "      --role-map design=ux --default-effort 8",
            "  plimsoll convert --from csv issues.csv -o team.plimsoll.json --time-unit hours \\",
            "      --role-column issue_name --arrival-column created \\",
            "      --effort-column timespent --effort-scale 1/3600"
        })
final class ConvertCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            converter = Names.OfFormat.class,
            completionCandidates = Names.OfFormat.class,
            description =
                    "What the input is: ${COMPLETION-CANDIDATES}. Without: what its beginning and its name look like.")
    private Importer.@Nullable Format from;

    @Parameters(index = "0", paramLabel = "IN", description = "The table or export.")
    private Path in = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The scenario file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--agents",
            paramLabel = "ROLE=N",
            description = "How many agents the role has; may be given for several roles. Without: enough to be busy for"
                    + " about 80 %% of the time.")
    private Map<String, Integer> agents = new LinkedHashMap<>();

    @Option(
            names = "--role",
            paramLabel = "R",
            description = "The role of every task (" + ImportOptions.DEFAULT_ROLE
                    + ", for swf node); with --role-map, of those" + " that it does not name.")
    private @Nullable String role;

    @Option(names = "--role-column", paramLabel = "C", description = "The column with each task's role.")
    private @Nullable String roleColumn;

    @Option(
            names = "--role-map",
            paramLabel = "VALUE=ROLE",
            description =
                    "Which role a value of that column stands for, whatever its case; may be given for several values. Of an"
                            + " issue's labels the first that is named counts.")
    private Map<String, String> roleMap = new LinkedHashMap<>();

    @Option(
            names = "--arrival-column",
            paramLabel = "C",
            description = "When tasks arrive: numbers in the scenario's unit, timestamps (2023-11-16 18:17:03.98,"
                    + " 2021-01-08T16:38:15+0000, a date), or counts since 1970. They count from the first. Without such a column"
                    + " all arrive at 0.")
    private @Nullable String arrivalColumn;

    @Option(
            names = "--arrival-scale",
            paramLabel = "X",
            converter = OfScale.class,
            description = "What the time from the first arrival is multiplied by: 1/168 makes an hour of a week (1).")
    private Scale arrivalScale = Scale.ONE;

    @Option(
            names = "--effort-column",
            paramLabel = "C",
            description =
                    "How long tasks take. Without: what the format has for it; a csv without such a column: all the same.")
    private @Nullable String effortColumn;

    @Option(
            names = "--effort-scale",
            paramLabel = "X",
            converter = OfScale.class,
            description = "What efforts are multiplied by to be in the scenario's unit: 0.05, 1/3600 (1).")
    private Scale effortScale = Scale.ONE;

    @Option(
            names = "--default-effort",
            paramLabel = "X",
            description =
                    "What a task takes whose row does not say it, in the scenario's unit. Without: the median of the others"
                            + " (github-issues, jira), or the row is skipped.")
    private @Nullable Double defaultEffort;

    @Option(
            names = "--id-column",
            paramLabel = "C",
            description = "The column with each task's id; without: task-1, task-2, …")
    private @Nullable String idColumn;

    @Option(names = "--title-column", paramLabel = "C", description = "The column with each task's title.")
    private @Nullable String titleColumn;

    @Option(
            names = "--priority-column",
            paramLabel = "C",
            description =
                    "Priorities: whole numbers, higher first, or names: Blocker, Highest, Urgent 4; Critical, High 3; Major,"
                            + " Medium, Normal 2; Minor, Low 1; Trivial, Lowest, Optional, None, Undefined, Unprioritized 0.")
    private @Nullable String priorityColumn;

    @Option(
            names = "--depends-column",
            paramLabel = "C",
            description = "The ids that a task depends on, set apart by spaces, commas, semicolons or bars.")
    private @Nullable String dependsColumn;

    @Option(
            names = "--time-unit",
            paramLabel = "U",
            converter = Names.OfTimeUnit.class,
            completionCandidates = Names.OfTimeUnit.class,
            description = "The scenario's unit, to which timestamps are converted: ${COMPLETION-CANDIDATES} (seconds).")
    private TimeUnit timeUnit = TimeUnit.SECONDS;

    @Option(
            names = "--fit",
            description =
                    "Write streams instead of tasks: for each role one that makes more of the same, its times between arrivals"
                            + " and efforts fitted to those of the tasks. How well each distribution fits is printed.")
    private boolean fit;

    @Option(
            names = "--fit-with",
            paramLabel = "D",
            converter = Names.OfChoice.class,
            completionCandidates = Names.OfChoice.class,
            description = "What streams draw from, instead of the best fit: ${COMPLETION-CANDIDATES}. Fits, too.")
    private @Nullable Choice fitWith;

    @Option(
            names = "--html",
            paramLabel = "PAGE",
            description = "Write one web page with data and fits as curves that needs nothing else. Fits, too.")
    private @Nullable Path html;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N rows that can be tasks.")
    private long limit = Long.MAX_VALUE;

    @Mixin
    private final HelpOption help = new HelpOption();

    ConvertCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        // Refused before hours of reading, not after.
        try (Output output = Output.to(out, in);
                Output page = html == null ? null : Output.to(html, in, out)) {
            Imported read = read();
            read.notes().forEach(streams::say);
            if (fit || fitWith != null || page != null) {
                writeStreams(read, output, page);
            } else {
                read.write(output.stream());
                output.commit();
                streams.say(out + ": " + counted(read.tasks(), "task"));
            }
        }
        return Failure.OK;
    }

    private void writeStreams(Imported read, Output output, @Nullable Output page) throws IOException {
        MoreOfTheSame more = MoreOfTheSame.of(read.scenario(), fitWith == null ? Choice.BEST : fitWith);
        more.notes().forEach(streams::say);
        if (more.streams().isEmpty()) {
            throw Failure.usage(in + ": no stream can be fitted; nothing was written");
        }
        output.stream().write(ScenarioWriter.write(more.scenario()).getBytes(StandardCharsets.UTF_8));
        if (page != null) {
            page.stream().write(FitHtml.page(more, provenance(more.scenario())).getBytes(StandardCharsets.UTF_8));
            page.commit();
        }
        output.commit();
        streams.out().print(FitTable.text(more));
        int rest = more.scenario().tasks().size();
        streams.say(out + ": " + counted(more.streams().size(), "stream")
                + (rest == 0 ? "" : ", " + counted(rest, "task")));
    }

    private Provenance provenance(Scenario scenario) {
        return Provenance.of(scenario, Version.program(), Call.of(Objects.requireNonNull(spec)));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private Imported read() {
        Path name = in.getFileName();
        try (InputStream stream = Files.newInputStream(in)) {
            Imported read =
                    Importer.read(from, stream, name == null ? "" : name.toString(), options(), streams.cancelled());
            if (streams.cancelled().getAsBoolean()) {
                throw Failure.cancelled("cancelled; nothing was written");
            }
            return read;
        } catch (IOException e) {
            throw Input.unreadable(in, e);
        } catch (ImportException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private ImportOptions options() {
        try {
            return new ImportOptions(
                    new ImportOptions.Columns(
                            roleColumn,
                            arrivalColumn,
                            effortColumn,
                            idColumn,
                            titleColumn,
                            priorityColumn,
                            dependsColumn),
                    role,
                    roleMap,
                    arrivalScale,
                    effortScale,
                    defaultEffort,
                    timeUnit,
                    limit,
                    agents);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** {@code --effort-scale} and {@code --arrival-scale}. */
    static final class OfScale implements ITypeConverter<Scale> {
        @Override
        public Scale convert(String text) {
            try {
                return Scale.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
