package io.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.lab.bench.Machine;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Course;
import java.util.List;
import java.util.Locale;

/** How long seeks in a long run took beside a replay of the whole, as a table or as JSON. Stateless, thread-safe. */
public final class SeekTable {
    private static final double MEBIBYTE = 1 << 20;
    private static final double TAIL = 0.95;

    private SeekTable() {}

    /**
     * What is to be measured. Immutable.
     *
     * @param course what is done to the run on its way
     * @param events about how many the run is to have; fewer if it ends before
     * @param seeks how many there are
     * @param replays how often the whole is replayed; the median counts
     */
    public record Request(Scenario scenario, Course course, long events, int seeks, int replays) {}

    /**
     * What was measured. Immutable.
     *
     * @param scenario its name
     * @param events how many the run has
     * @param replay milliseconds that a replay of the whole takes, the median of some
     * @param seeks milliseconds that each seek took, until all that is shown was there
     * @param checkpoints how many were kept
     * @param checkpointBytes about how much memory they take
     * @param bytes memory in use by the whole program, once what it no longer needs is thrown away
     */
    public record Figures(
            String scenario,
            long events,
            int agents,
            double replay,
            List<Double> seeks,
            int checkpoints,
            long checkpointBytes,
            long bytes) {
        /** Sorts the seeks, the quickest first. */
        public Figures {
            seeks = seeks.stream().sorted().toList();
        }

        /** The smallest time within which at least this share of the seeks was there. */
        public double quantile(double share) {
            return seeks.get(Math.max(0, (int) Math.ceil(share * seeks.size()) - 1));
        }
    }

    /** The text, ending in a line feed. */
    public static String text(Figures figures) {
        Machine machine = Machine.here();
        double p95 = figures.quantile(TAIL);
        return String.format(
                        Locale.ROOT,
                        "Measured on %s, %d core%s, Java %s\n",
                        machine.processor(),
                        machine.cores(),
                        machine.cores() == 1 ? "" : "s",
                        machine.java())
                + "\n" + figures.scenario() + ": a run of " + Column.count(figures.events()) + " events, "
                + Column.count(figures.agents()) + (figures.agents() == 1 ? " agent; " : " agents; ")
                + Column.count(figures.seeks().size()) + " seeks to times drawn evenly, in milliseconds:\n"
                + TextTable.of(List.of(
                        Column.words("", List.of("median", "95th percentile", "longest", "replay of the whole")),
                        Column.right(
                                "ms",
                                List.of(
                                        tenths(figures.quantile(0.5)),
                                        tenths(p95),
                                        tenths(figures.seeks().getLast()),
                                        tenths(figures.replay())))))
                + "The whole takes " + Column.figure(figures.replay() / p95) + " times as long as 95 % of the seeks. "
                + "Memory in use: " + mebibytes(figures.bytes()) + " MiB, of which "
                + Column.count(figures.checkpoints()) + " checkpoints take about "
                + mebibytes(figures.checkpointBytes()) + ".\n";
    }

    /** The document, ending in a line feed. */
    public static String json(Figures figures) {
        Machine machine = Machine.here();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("machine")
                .put("processor", machine.processor())
                .put("cores", machine.cores())
                .put("java", machine.java());
        json.put("scenario", figures.scenario())
                .put("events", figures.events())
                .put("agents", figures.agents())
                .put("replayMillis", figures.replay())
                .put("seekMedianMillis", figures.quantile(0.5))
                .put("seekP95Millis", figures.quantile(TAIL))
                .put("seekMaxMillis", figures.seeks().getLast())
                .put("checkpoints", figures.checkpoints())
                .put("checkpointBytes", figures.checkpointBytes())
                .put("bytes", figures.bytes());
        ArrayNode seeks = json.putArray("seekMillis");
        figures.seeks().forEach(seeks::add);
        return JsonDocument.text(json);
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%,.0f", bytes / MEBIBYTE);
    }
}
