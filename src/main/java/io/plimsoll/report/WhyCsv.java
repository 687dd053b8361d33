package io.plimsoll.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.plimsoll.sim.why.Decision;
import io.plimsoll.sim.why.Decision.Candidate;
import io.plimsoll.sim.why.Decision.Measure;
import io.plimsoll.sim.why.PassedOver;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decisions as a table for other programs, after RFC 4180: a row for each agent that can take the task's role, in each decision; candidates
 * first, in the strategy's order. Times in the scenario's unit, numbers as full doubles, nothing where there is nothing. Written as it
 * comes; confined to one thread.
 */
public final class WhyCsv implements AutoCloseable {
    private static final List<String> HEADING = List.of(
            "decision",
            "time",
            "task",
            "role",
            "waited",
            "strategy",
            "dispatch",
            "by",
            "agent",
            "standing",
            "rank",
            "measure",
            "unit",
            "score",
            "workload",
            "lastGiven",
            "tied",
            "tieBreak");

    private final CsvWriter csv;

    /** Writes the heading; closing closes the stream. */
    public WhyCsv(OutputStream out) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(HEADING);
    }

    /** Writes one decision. */
    public void write(Decision decision) {
        int rank = 1;
        for (Candidate candidate : decision.candidates()) {
            Measure measure = decision.measure();
            Double score = candidate.score();
            row(
                    decision,
                    candidate.agent(),
                    standing(decision, candidate),
                    candidate.considered() ? Integer.toString(rank) : "",
                    measure == null ? "" : CsvText.of(measure.title()),
                    measure == null ? "" : measure.unit().key(),
                    number(score),
                    Integer.toString(candidate.workload()),
                    Long.toString(candidate.lastGiven()));
            rank++;
        }
        for (PassedOver passed : decision.passedOver()) {
            if (passed.reason() != PassedOver.Reason.ROLE) {
                row(
                        decision,
                        passed.agent(),
                        passed.reason().key(),
                        "",
                        "",
                        "",
                        "",
                        Integer.toString(passed.held()),
                        "");
            }
        }
    }

    private void row(Decision decision, String agent, String standing, String... figures) {
        List<String> head = List.of(
                Long.toString(decision.number()),
                Double.toString(decision.time()),
                CsvText.of(decision.task()),
                CsvText.of(decision.role()),
                Double.toString(decision.waited()),
                CsvText.of(decision.strategy().name()),
                decision.dispatch().key(),
                decision.byOperator() ? "operator" : "strategy",
                CsvText.of(agent),
                standing);
        List<String> row = new ArrayList<>(head);
        row.addAll(List.of(figures));
        row.add(Integer.toString(decision.tied()));
        row.add(WhyReport.key(decision.tieBreak()));
        csv.writeRecord(row);
    }

    private static String standing(Decision decision, Candidate candidate) {
        if (candidate.agent().equals(decision.agent())) {
            return "chosen";
        }
        return candidate.drawn() ? candidate.considered() ? "candidate" : "passed-over" : "not-drawn";
    }

    private static String number(@Nullable Double value) {
        return value == null || Double.isInfinite(value) ? "" : Double.toString(value);
    }

    /** Hands on what is not written yet. */
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the decisions could not be written", e);
        }
    }
}
