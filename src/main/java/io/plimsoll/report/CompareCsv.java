package io.plimsoll.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.plimsoll.lab.compare.Comparison;
import io.plimsoll.lab.compare.Difference;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Summary;
import io.plimsoll.lab.statistics.Estimate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A comparison as a table for other programs, after RFC 4180: a row for each variant and measure, times in the scenario's unit, numbers as
 * full doubles, nothing where an end is not known. Stateless, thread-safe.
 */
public final class CompareCsv {
    private CompareCsv() {}

    /** The table, with its heading. */
    public static String text(Comparison comparison, Provenance from) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    "scenario",
                    "scenarioHash",
                    "version",
                    "seed",
                    "replications",
                    "strategy",
                    "dispatch",
                    "best",
                    "measure",
                    "mean",
                    "low",
                    "high",
                    "difference",
                    "differenceLow",
                    "differenceHigh",
                    "adjustedP",
                    "same");
            for (Summary summary : comparison.variants()) {
                for (Measure measure : CompareReport.observed(comparison)) {
                    row(csv, comparison, from, summary, measure);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString();
    }

    private static void row(CsvWriter csv, Comparison comparison, Provenance from, Summary summary, Measure measure) {
        Estimate estimate = summary.estimate(measure);
        Difference difference = comparison.differences().stream()
                .filter(one -> one.measure() == measure && one.variant().equals(summary.variant()))
                .findFirst()
                .orElse(null);
        Estimate off = difference == null ? null : difference.paired().estimate();
        csv.writeRecord(
                CsvText.of(from.scenario()),
                from.hash(),
                from.version(),
                Long.toString(comparison.seed()),
                Integer.toString(comparison.replications()),
                CsvText.of(StrategyText.of(summary.variant().strategy())),
                summary.variant().dispatch().key(),
                Boolean.toString(summary.best()),
                measure.key(),
                estimate == null ? "" : number(estimate.mean()),
                estimate == null ? "" : number(estimate.interval().low()),
                estimate == null ? "" : number(estimate.interval().high()),
                off == null ? "" : number(off.mean()),
                off == null ? "" : number(off.interval().low()),
                off == null ? "" : number(off.interval().high()),
                difference == null ? "" : number(difference.adjustedP()),
                difference == null ? "" : Boolean.toString(difference.paired().same()));
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "" : Double.toString(value);
    }
}
