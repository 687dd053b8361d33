package io.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Results.AgentResults;
import io.plimsoll.sim.Results.RoleResults;
import io.plimsoll.sim.Results.TargetResult;
import io.plimsoll.sim.Results.TaskCounts;
import io.plimsoll.sim.Results.Times;
import io.plimsoll.sim.Results.Unassigned;
import io.plimsoll.sim.Results.WorkloadStats;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TimeUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationReportTest {
    private static final Times WAITS = new Times(262, 3.1, 0.0, 9.8, 14.2, 30.5, 41.0);
    private static final Times RESPONSES = new Times(262, 21.0, 17.0, 40.1, 51.0, 90.2, 133.0);
    private static final Times NONE = new Times(0, null, null, null, null, null, null);

    static final Results RESULTS = new Results(
            "Release week",
            StrategySpec.of("least-loaded"),
            Dispatch.WHEN_IDLE,
            42,
            2400.0,
            2391.2,
            1234,
            new TaskCounts(270, 262, 0, 8),
            WAITS,
            RESPONSES,
            0.71,
            0.99,
            9600.0,
            List.of(
                    new RoleResults("backend", 3, 240, WAITS, RESPONSES, 0.74, 0.998),
                    new RoleResults("ops", 0, 0, NONE, NONE, null, null)),
            List.of(new AgentResults("backend-1", "backend", "idle", 81, 80, 1, 0.8, 1, 1730.5, 0.74)),
            new WorkloadStats(8, 1, "backend-1", 0.9),
            List.of("ops"),
            List.of(new Unassigned("T9", "no agents for role \"ops\"")),
            List.of(
                    new TargetResult(new Target("backend", Target.Measure.WAIT, 95.0, 15), 14.2, true),
                    new TargetResult(new Target(null, Target.Measure.LATE, null, 0), null, false)));

    /** The contract's example, to the letter. */
    private static final String EXAMPLE = """
            { "scenario": "Release week", "strategy": "least-loaded", "dispatch": "when-idle", "seed": 42,
              "endTime": 2400.0, "makespan": 2391.2, "events": 1234,
              "tasks": { "total": 270, "completed": 262, "abandoned": 0, "unfinished": 8 },
              "wait":     { "count": 262, "mean": 3.1, "p50": 0.0, "p90": 9.8, "p95": 14.2, "p99": 30.5, "max": 41.0 },
              "response": { "count": 262, "mean": 21.0, "p50": 17.0, "p90": 40.1, "p95": 51.0, "p99": 90.2, "max": 133.0 },
              "utilisation": 0.71, "cost": 9600.0,
              "roles":  [ { "role": "backend", "agents": 3, "completed": 240, "wait": {}, "response": {}, "utilisation": 0.74, "fairness": 0.998 } ],
              "agents": [ { "name": "backend-1", "role": "backend", "status": "idle", "assigned": 81, "completed": 80, "workload": 1,
                            "meanWorkload": 0.8, "peakWorkload": 1, "busyTime": 1730.5, "utilisation": 0.74 } ],
              "stats": { "totalTasks": 8, "maxWorkload": 1, "busiestAgent": "backend-1", "avgWorkload": 0.9 },
              "rolesNeeded": [],
              "unassigned": [ { "task": "T9", "reason": "no agents for role \\"ops\\"" } ],
              "targets": [ { "role": "backend", "measure": "wait", "statistic": "p95", "atMost": 15.0, "value": 14.2, "met": true } ] }
            """;

    private final ObjectMapper mapper = new ObjectMapper();

    private JsonNode written() throws IOException {
        return mapper.readTree(SimulationReport.json(RESULTS));
    }

    @Test
    void theKeysAndTheirOrderAreTheContracts() throws IOException {
        JsonNode example = mapper.readTree(EXAMPLE);
        assertThat(keys(written())).isEqualTo(keys(example));
        for (String list : List.of("agents", "unassigned", "targets")) {
            assertThat(keys(written().get(list).get(0)))
                    .as(list)
                    .isEqualTo(keys(example.get(list).get(0)));
        }
        assertThat(keys(written().get("roles").get(0)))
                .isEqualTo(keys(example.get("roles").get(0)));
        assertThat(keys(written().get("roles").get(0).get("wait"))).isEqualTo(keys(example.get("wait")));
    }

    @Test
    void everyValueIsTheContracts() throws IOException {
        JsonNode example = mapper.readTree(EXAMPLE);
        for (String key : List.of(
                "scenario",
                "strategy",
                "dispatch",
                "seed",
                "endTime",
                "makespan",
                "events",
                "tasks",
                "wait",
                "response",
                "utilisation",
                "cost",
                "agents",
                "stats",
                "unassigned")) {
            assertThat(written().get(key)).as(key).isEqualTo(example.get(key));
        }
        assertThat(written().get("targets").get(0))
                .isEqualTo(example.get("targets").get(0));
        assertThat(written().get("roles").get(0).get("response")).isEqualTo(example.get("response"));
        assertThat(written().get("roles").get(0).get("fairness").doubleValue()).isEqualTo(0.998);
        assertThat(written().get("rolesNeeded").get(0).textValue()).isEqualTo("ops");
    }

    @Test
    void whatWasNotObservedIsNull() throws IOException {
        JsonNode ops = written().get("roles").get(1);
        assertThat(ops.get("utilisation").isNull()).isTrue();
        assertThat(ops.get("fairness").isNull()).isTrue();
        assertThat(ops.get("wait").get("mean").isNull()).isTrue();
        assertThat(written().get("targets").get(1).get("role").isNull()).isTrue();
        assertThat(written().get("targets").get(1).get("value").isNull()).isTrue();
        assertThat(written().get("targets").get(1).get("statistic").textValue()).isEqualTo("mean");
    }

    @Test
    void aStrategysParametersStandBesideItsName() throws IOException {
        Results results = RESULTS;
        Results with = new Results(
                results.scenario(),
                new StrategySpec("power-of-d", Map.of("d", 3.0)),
                results.dispatch(),
                results.seed(),
                1.0 / 3,
                results.makespan(),
                results.events(),
                results.tasks(),
                results.waits(),
                results.responses(),
                results.utilisation(),
                results.fairness(),
                results.cost(),
                results.roles(),
                results.agents(),
                results.stats(),
                results.rolesNeeded(),
                results.unassigned(),
                results.targets());
        JsonNode json = mapper.readTree(SimulationReport.json(with));
        assertThat(json.get("strategy").textValue()).isEqualTo("power-of-d");
        assertThat(json.get("strategyParameters").get("d").doubleValue()).isEqualTo(3);
        assertThat(json.get("endTime").doubleValue()).as("full doubles").isEqualTo(1.0 / 3);
    }

    @Test
    void theTableSaysItInASentenceFirstAndInUnits() {
        String text = SimulationTable.text(RESULTS, TimeUnit.MINUTES);
        assertThat(text.lines().findFirst())
                .contains(
                        "Release week: 262 of 270 tasks completed by 2,400 min; they waited 3.1 min on average, 95 % of them"
                                + " at most 14.2 min.");
        assertThat(text)
                .contains("Target met: wait p95 of backend at most 15 min, is 14.2 min")
                .contains("Target missed: late mean of all at most 0.0 %, is not known")
                .contains("Roles needed: ops")
                .contains("Not assigned: T9, no agents for role \"ops\"")
                .contains("74.0 %");
        assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void figuresHaveNoFalseDigitsAndNothingIsLost() {
        assertThat(Column.figure(3.14159)).isEqualTo("3.14");
        assertThat(Column.figure(2400.0)).isEqualTo("2,400");
        assertThat(Column.figure(0.0)).isEqualTo("0");
        assertThat(Column.figure(0.000123456)).isEqualTo("0.000123");
        assertThat(Column.figure(null)).isEqualTo(Column.NONE);
        assertThat(Column.figures("x", List.of(133.0, 0.04)).cells()).containsExactly("133.0", "0.04");
        assertThat(Column.share(0.7449)).isEqualTo("74.5 %");
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
