package io.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** How often the screen was drawn, ours beside JavaFX's own controls, as a table or as JSON. Stateless, thread-safe. */
public final class ScreenTable {
    private static final double SECOND = 1_000;

    private ScreenTable() {}

    /**
     * One that drew.
     *
     * @param load what was drawn: "agents as bars"
     * @param size how many of them
     * @param who what drew it: "Plimsoll", "BarChart"
     * @param frames how many frames were measured; 0 where it was not tried, or came to none in its time
     * @param framesPerSecond NaN where there is none
     * @param p95 the time that 95 % of frames stay below, in milliseconds; NaN where there is none
     * @param longest the longest frame, in milliseconds; NaN where there is none
     * @param note what else there is to say; empty: nothing
     */
    public record Row(
            String load,
            int size,
            String who,
            int frames,
            double framesPerSecond,
            double p95,
            double longest,
            String note) {
        /** One that was not tried, or drew nothing. */
        public static Row without(String load, int size, String who, String why) {
            return new Row(load, size, who, 0, Double.NaN, Double.NaN, Double.NaN, why);
        }
    }

    /**
     * The text, ending in a line feed.
     *
     * @param where on what it was drawn: "a window"
     */
    public static String text(String where, List<Row> rows) {
        return "Everything changes in every frame, 1200 × 800 px, " + where + ":\n"
                + TextTable.of(List.of(
                        Column.words("", rows.stream().map(Row::load).toList()),
                        Column.right(
                                "size",
                                rows.stream()
                                        .map(row -> String.format(Locale.ROOT, "%,d", row.size()))
                                        .toList()),
                        Column.words("drawn by", rows.stream().map(Row::who).toList()),
                        Column.right(
                                "frames/s",
                                rows.stream()
                                        .map(row -> figure(row.framesPerSecond()))
                                        .toList()),
                        Column.right(
                                "p95 ms",
                                rows.stream().map(row -> figure(row.p95())).toList()),
                        Column.right(
                                "longest ms",
                                rows.stream().map(row -> figure(row.longest())).toList()),
                        Column.words("", rows.stream().map(Row::note).toList())));
    }

    /** The document, ending in a line feed. */
    public static String json(String where, List<Row> rows) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("drawnOn", where);
        ArrayNode list = json.putArray("screens");
        for (Row row : rows) {
            ObjectNode one = list.addObject();
            one.put("load", row.load());
            one.put("size", row.size());
            one.put("who", row.who());
            one.put("frames", row.frames());
            put(one, "framesPerSecond", row.framesPerSecond());
            put(one, "p95Seconds", row.p95() / SECOND);
            put(one, "longestSeconds", row.longest() / SECOND);
            one.put("note", row.note());
        }
        return JsonDocument.text(json);
    }

    private static void put(ObjectNode into, String name, double value) {
        if (Double.isNaN(value)) {
            into.putNull(name);
        } else {
            into.put(name, value);
        }
    }

    private static String figure(double value) {
        return Double.isNaN(value)
                ? "–"
                : String.format(Locale.ROOT, value < 1 ? "%.2f" : value < 10 ? "%.1f" : "%,.0f", value);
    }
}
