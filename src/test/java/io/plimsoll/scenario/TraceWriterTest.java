package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.Simulation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Traces: one event a line. */
class TraceWriterTest {
    @Test
    void everyEventIsALineInOrder() throws IOException {
        String json = """
                { "plimsoll": 1, "name": "x", "roles": { "back \\"end\\"": 1 },
                  "tasks": [ { "id": "T1", "role": "back \\"end\\"", "effort": 0.1 },
                             { "id": "T2", "role": "back \\"end\\"", "arrival": 0.30000000000000004, "dependsOn": ["T1"] } ],
                  "timeline": [ { "at": 0, "strategy": "round-robin" }, { "at": 1, "agents": { "back \\"end\\"": 2 } },
                                { "at": 1, "stop": "back \\"end\\"-2" }, { "at": 1.25, "resume": "back \\"end\\"-2" } ] }
                """;
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (TraceWriter trace = new TraceWriter(out)) {
            new Simulation(ScenarioReaderTest.read(json).orThrow(), trace, false).run();
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"time":0.0,"event":"strategy","strategy":"round-robin"}
                {"time":0.0,"event":"arrived","task":"T1"}
                {"time":0.0,"event":"ready","task":"T1"}
                {"time":0.0,"event":"assigned","task":"T1","agent":"back \\"end\\"-1","workload":1}
                {"time":0.0,"event":"started","task":"T1","agent":"back \\"end\\"-1","workload":1}
                {"time":0.1,"event":"completed","task":"T1","agent":"back \\"end\\"-1","workload":0}
                {"time":0.30000000000000004,"event":"arrived","task":"T2"}
                {"time":0.30000000000000004,"event":"ready","task":"T2"}
                {"time":0.30000000000000004,"event":"assigned","task":"T2","agent":"back \\"end\\"-1","workload":1}
                {"time":0.30000000000000004,"event":"started","task":"T2","agent":"back \\"end\\"-1","workload":1}
                {"time":1.0,"event":"roster","role":"back \\"end\\"","agents":2}
                {"time":1.0,"event":"stopped","agent":"back \\"end\\"-2","workload":0}
                {"time":1.25,"event":"resumed","agent":"back \\"end\\"-2","workload":0}
                {"time":1.3,"event":"completed","task":"T2","agent":"back \\"end\\"-1","workload":0}
                """);
    }

    @Test
    void aTraceWithoutEventsIsEmpty() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new TraceWriter(out).close();

        assertThat(out.size()).isZero();
    }
}
