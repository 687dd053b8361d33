package io.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.lab.selftest.Row;
import java.util.List;

/** The self-test as the JSON document of {@code selftest --json}. Stateless, thread-safe. */
public final class SelfTestReport {
    private SelfTestReport() {}

    /**
     * The document, ending in a line feed.
     *
     * @param version the program's
     */
    public static String json(String version, List<Row> rows) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", version);
        json.put("passed", rows.stream().allMatch(Row::passed));
        ArrayNode array = json.putArray("rows");
        rows.forEach(row -> row(array.addObject(), row));
        return JsonDocument.text(json);
    }

    private static void row(ObjectNode json, Row row) {
        json.put("group", row.group()).put("name", row.name());
        switch (row) {
            case Row.Simulated simulated ->
                json.put("known", simulated.known().value())
                        .put("uncertainty", simulated.known().uncertainty())
                        .put("mean", simulated.measured().mean())
                        .put("low", simulated.measured().interval().low())
                        .put("high", simulated.measured().interval().high())
                        .put("replications", simulated.measured().count())
                        .put("widestShare", simulated.known().narrow());
            case Row.Exact exact -> json.put("known", exact.known()).put("computed", exact.computed());
        }
        json.put("passed", row.passed());
    }
}
