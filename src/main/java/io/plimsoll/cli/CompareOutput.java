package io.plimsoll.cli;

import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Study;
import io.plimsoll.report.CompareCsv;
import io.plimsoll.report.CompareHtml;
import io.plimsoll.report.CompareReport;
import io.plimsoll.report.CompareTable;
import io.plimsoll.report.Provenance;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A comparison on its way out: its files are begun before it is computed, so that what cannot be written is refused then. */
final class CompareOutput implements AutoCloseable {
    private final Streams streams;
    private final boolean json;
    private final ReportOptions.Writing writing;

    CompareOutput(Streams streams, ReportOptions options, Path input) {
        this.streams = streams;
        json = options.json();
        writing = options.begin(input);
    }

    /**
     * Writes what the study amounts to; gives the exit code.
     *
     * @param broken why it is not whole, or {@code null}
     */
    int write(Study study, Provenance from, @Nullable String broken) {
        Comparison comparison = study.comparison();
        writing.write(() -> CompareHtml.page(comparison, from), () -> CompareCsv.text(comparison, from));
        streams.out().print(json ? CompareReport.json(comparison, from) : CompareTable.text(comparison, from));
        String say = "; this is what the first " + comparison.replications() + " replications say";
        if (broken != null) {
            throw Failure.failed(broken + say);
        }
        if (streams.cancelled().getAsBoolean()) {
            throw Failure.cancelled("cancelled" + say);
        }
        if (comparison.variants().isEmpty()) {
            throw Failure.failed("nothing was compared; --kind terminating compares the run as it is");
        }
        return Failure.OK;
    }

    @Override
    public void close() {
        writing.close();
    }
}
