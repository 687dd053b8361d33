package io.plimsoll.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.plimsoll.lab.plan.Curve;
import io.plimsoll.lab.plan.Decision;
import io.plimsoll.lab.plan.Plan;
import io.plimsoll.lab.plan.Point;
import io.plimsoll.lab.plan.Reading;
import io.plimsoll.sim.model.Target;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The curves of a plan as a table for other programs, after RFC 4180: a row for each point, times in the scenario's unit, numbers as full
 * doubles, nothing where something is not known. Stateless, thread-safe.
 */
public final class PlanCsv {
    private static final List<String> HEADING = List.of(
            "scenario",
            "scenarioHash",
            "version",
            "seed",
            "load",
            "role",
            "agents",
            "chosen",
            "targetRole",
            "measure",
            "statistic",
            "atMost",
            "value",
            "low",
            "high",
            "met",
            "erlangC",
            "replications");

    private PlanCsv() {}

    /** The table, with its heading. */
    public static String text(Plan plan, Provenance from) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADING);
            for (Curve curve : plan.curves()) {
                for (Point point : curve.points()) {
                    csv.writeRecord(row(plan, from, curve, point));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString();
    }

    private static List<String> row(Plan plan, Provenance from, Curve curve, Point point) {
        Target target = curve.target();
        Reading reading = point.reading();
        return List.of(
                CsvText.of(from.scenario()),
                from.hash(),
                from.version(),
                Long.toString(plan.request().scenario().seed()),
                Double.toString(plan.request().load()),
                CsvText.of(curve.role()),
                Integer.toString(point.agents()),
                Boolean.toString(point.agents() == curve.chosen()),
                target.role() == null ? "" : CsvText.of(target.role()),
                target.measure().key(),
                target.statistic(),
                Double.toString(target.atMost()),
                number(reading.value()),
                number(reading.interval().low()),
                number(reading.interval().high()),
                reading.met() == Decision.OPEN ? "" : Boolean.toString(reading.met() == Decision.MET),
                number(point.erlangC()),
                Integer.toString(point.replications()));
    }

    private static String number(@Nullable Double value) {
        return value == null || Double.isInfinite(value) ? "" : Double.toString(value);
    }
}
