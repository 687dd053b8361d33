package io.plimsoll.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plimsoll.scenario.watch.Oddity;
import io.plimsoll.scenario.watch.Suggestion;
import io.plimsoll.scenario.watch.Told;
import io.plimsoll.scenario.watch.Waits;
import io.plimsoll.scenario.watch.WatchCounts;
import io.plimsoll.scenario.watch.WatchedFleet;
import io.plimsoll.sim.Simulation;

/** What happens in a fleet that is watched, as JSON Lines. Stateless, thread-safe. */
public final class WatchJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** So many waiting tasks are listed at most; their number is told. */
    private static final int LONGEST = 1_000;

    private WatchJson() {}

    /** What came of a line, without a line feed. */
    public static String line(Told told) {
        ObjectNode json = object();
        switch (told) {
            case Told.Agent a -> {
                begin(json, a.time(), "agent");
                json.put("agent", a.agent()).put("role", a.role());
                json.put("status", a.status().key()).put("joined", a.joined());
            }
            case Told.Arrived a -> {
                begin(json, a.time(), "arrived");
                json.put("task", a.task()).put("role", a.role());
                suggestion(json, a.suggestion());
            }
            case Told.Assigned a -> {
                begin(json, a.time(), "assigned");
                json.put("task", a.task()).put("agent", a.agent());
                suggestion(json, a.suggestion());
                json.put("agrees", a.agrees());
            }
            case Told.Completed c -> {
                begin(json, c.time(), "completed");
                json.put("task", c.task()).put("agent", c.agent());
            }
            case Told.Odd odd ->
                json.put("event", "odd")
                        .put("line", odd.line())
                        .put("why", odd.why().words())
                        .put("words", odd.words());
            case Told.Anew anew -> {
                begin(json, anew.time(), "anew");
                json.put("forgotten", anew.forgotten());
            }
        }
        return text(json);
    }

    private static void begin(ObjectNode json, double time, String event) {
        json.put("time", time).put("event", event);
    }

    private static void suggestion(ObjectNode json, Suggestion suggestion) {
        json.put("suggested", suggestion.agent());
        if (suggestion.reason() != null) {
            json.put("reason", suggestion.reason());
        }
    }

    /** How it stands, without a line feed. */
    public static String summary(WatchedFleet fleet, int kept) {
        Simulation now = fleet.run().simulation();
        WatchCounts counts = fleet.counts();
        ObjectNode json = object();
        begin(json, now.now(), "summary");
        json.put("strategy", now.strategy().name());
        json.put("agents", now.agentCount());
        json.putObject("tasks")
                .put("arrived", counts.arrived())
                .put("waiting", now.waiting())
                .put("inProgress", now.assigned() + now.inProgress())
                .put("completed", counts.completed());
        json.putObject("suggestions").put("assignments", counts.assigned()).put("agreed", counts.agreed());
        json.put("lines", counts.lines());
        ObjectNode odd = json.putObject("odd");
        for (Oddity why : Oddity.values()) {
            odd.put(why.words(), counts.odd(why));
        }
        json.putObject("kept")
                .put("tasks", fleet.tasksKept())
                .put("atMost", kept)
                .put("forgotten", counts.forgotten());
        for (Waits waits : fleet.waiting(LONGEST)) {
            ObjectNode one = json.withArray("waits").addObject();
            one.put("task", waits.task()).put("role", waits.role()).put("since", waits.since());
            suggestion(one, waits.suggestion());
        }
        return text(json);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String text(ObjectNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of plain values could not be written", e);
        }
    }
}
