package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.TaskSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One entry alone is read as it is in a file. */
class EntryReaderTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        TaskSpec task = new TaskSpec("T\"1", "qa", "Léon's", -3, 1.5, 40, 2.25, List.of("A"), 90.0, 7.0, "x", true);
        AgentSpec agent = new AgentSpec("ann", "qa", true, 3, 0.5, 0, List.of("dev", "ops"), 2);
        assertThat(EntryReader.task(EntryReader.write(task)).value()).isEqualTo(task);
        assertThat(EntryReader.agent(EntryReader.write(agent)).value()).isEqualTo(agent);
        assertThat(EntryReader.write(TaskSpec.of("T1", "qa", 1))).isEqualTo("{\"id\":\"T1\",\"role\":\"qa\"}");
    }

    @Test
    void everyProblemIsToldWithItsPlaceInTheEntry() {
        EntryReader.Entry<TaskSpec> task =
                EntryReader.task("{\"id\": \"\", \"effort\": \"x\", \"due\": -1, \"size\": 3}");
        assertThat(task.value()).isNull();
        assertThat(task.problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder("", "/id", "/effort", "/due", "/size");
        assertThat(EntryReader.agent("{\"name\": \"a\", \"role\": \"b\", \"capacity\": 0}")
                        .problems())
                .extracting(Problem::pointer)
                .containsExactly("/capacity");
    }

    @Test
    void aWarningKeepsNothingFromBeingRead() {
        EntryReader.Entry<AgentSpec> agent =
                EntryReader.agent("{\"name\": \"a\", \"role\": \"b\", \"skills\": [\"c\", \"c\"]}");
        assertThat(agent.value()).isNotNull();
        assertThat(agent.problems()).hasSize(1).noneMatch(Problem::isError);
    }
}
