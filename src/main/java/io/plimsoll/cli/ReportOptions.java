package io.plimsoll.cli;

import io.plimsoll.scenario.FileTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a report is printed, and the files that it is written to. */
final class ReportOptions {
    @Option(names = "--json", description = "Print the report as one JSON document instead of tables.")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "OUT",
            description = "Write one web page with charts that needs nothing else.")
    private @Nullable Path html;

    @Option(names = "--csv", paramLabel = "OUT", description = "Write a table for other programs.")
    private @Nullable Path csv;

    /** Whether it is to be printed as JSON. */
    boolean json() {
        return json;
    }

    /** Whether anything was asked for. */
    boolean asked() {
        return json || html != null || csv != null;
    }

    /**
     * Begins the files, so that what cannot be written is refused before hours of computing, not after.
     *
     * @throws Failure if one is the input, both are the same, or one cannot be written
     */
    Writing begin(Path input) {
        Output page = html == null ? null : Output.to(html, input);
        try {
            Output table = csv == null ? null : html == null ? Output.to(csv, input) : Output.to(csv, input, html);
            return new Writing(page, table);
        } catch (Failure e) {
            if (page != null) {
                page.close();
            }
            throw e;
        }
    }

    /** The files while they are written; what is not written leaves no trace. */
    record Writing(@Nullable Output html, @Nullable Output csv) implements AutoCloseable {
        /** Writes those that were asked for; the others are not made. */
        void write(Supplier<String> page, Supplier<String> table) {
            if (html != null) {
                write(html, page.get());
            }
            if (csv != null) {
                write(csv, table.get());
            }
        }

        private static void write(Output output, String text) {
            try {
                output.stream().write(text.getBytes(StandardCharsets.UTF_8));
                output.commit();
            } catch (IOException e) {
                throw Failure.failed("a report could not be written: " + FileTrouble.of(e));
            }
        }

        @Override
        public void close() {
            if (html != null) {
                html.close();
            }
            if (csv != null) {
                csv.close();
            }
        }
    }
}
