package io.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** How long windows took to open, as a table or as JSON: medians, and each beside the first. Stateless, thread-safe. */
public final class StartTable {
    private StartTable() {}

    /**
     * One program.
     *
     * @param firstFrame seconds to its first frame, a value for each start
     * @param moving seconds to a board that moves; NaN where there is none
     */
    public record Row(String name, List<Double> firstFrame, List<Double> moving) {
        /** The middle one of the times to the first frame, or the mean of the two in the middle. */
        public double medianFirstFrame() {
            return median(firstFrame);
        }

        /** The median of the times to a board that moves; NaN where there is none. */
        public double medianMoving() {
            return median(moving);
        }
    }

    /** The text, ending in a line feed. */
    public static String text(List<Row> rows) {
        int starts = rows.getFirst().firstFrame().size();
        double first = rows.getFirst().medianFirstFrame();
        return "Seconds from the call, " + (starts == 1 ? "one start" : "median of " + starts + " starts") + " each:\n"
                + TextTable.of(List.of(
                        Column.words("", rows.stream().map(Row::name).toList()),
                        Column.right(
                                "first frame",
                                rows.stream()
                                        .map(row -> seconds(row.medianFirstFrame()))
                                        .toList()),
                        Column.right(
                                "board moves",
                                rows.stream()
                                        .map(row -> seconds(row.medianMoving()))
                                        .toList()),
                        Column.right(
                                "this program takes",
                                rows.stream()
                                        .map(row -> seconds(first / row.medianFirstFrame()) + " ×")
                                        .toList())));
    }

    /** The document, ending in a line feed. */
    public static String json(List<Row> rows) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("starts");
        for (Row row : rows) {
            ObjectNode one = list.addObject();
            one.put("name", row.name());
            ArrayNode firstFrames = one.putArray("firstFrames");
            row.firstFrame().forEach(firstFrames::add);
            one.put("firstFrame", row.medianFirstFrame());
            if (Double.isNaN(row.medianMoving())) {
                one.putNull("moving");
            } else {
                one.put("moving", row.medianMoving());
            }
            one.put("ratio", rows.getFirst().medianFirstFrame() / row.medianFirstFrame());
        }
        return JsonDocument.text(json);
    }

    private static String seconds(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
