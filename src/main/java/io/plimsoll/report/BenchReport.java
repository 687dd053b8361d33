package io.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.lab.bench.BenchResults;
import io.plimsoll.lab.bench.EngineResult;
import io.plimsoll.lab.bench.IndexResult;

/** What was measured as the JSON document of {@code bench --json}; numbers are full doubles. Stateless, thread-safe. */
public final class BenchReport {
    private BenchReport() {}

    /** The document, ending in a line feed; a part that was not measured is an empty array. */
    public static String json(BenchResults results) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("machine")
                .put("processor", results.machine().processor())
                .put("cores", results.machine().cores())
                .put("java", results.machine().java());
        ArrayNode index = json.putArray("index");
        results.index().forEach(one -> index(index.addObject(), one));
        results.growth().ifPresent(growth -> json.put("indexGrowth", growth));
        results.scatteredGrowth().ifPresent(growth -> json.put("scatteredGrowth", growth));
        ArrayNode engine = json.putArray("engine");
        results.engine().forEach(one -> engine(engine.addObject(), one));
        return JsonDocument.text(json);
    }

    private static void index(ObjectNode json, IndexResult result) {
        json.put("agents", result.agents())
                .put("indexNanos", result.indexNanos())
                .put("sketchNanos", result.sketchNanos())
                .put("ratio", result.ratio())
                .put("scatteredNanos", result.scatteredNanos());
    }

    private static void engine(ObjectNode json, EngineResult result) {
        json.put("workload", result.workload())
                .put("title", result.title())
                .put("tasksPerSecond", result.tasksPerSecond())
                .put("textbookTasksPerSecond", result.textbookTasksPerSecond())
                .put("ratio", result.ratio());
    }
}
