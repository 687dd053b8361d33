package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents, tasks and specifications as callers make them. */
class ModelRecordsTest {
    @Test
    void anAgentHasRoomForOneAtLeast() {
        assertThat(new Agent("a", "r", AgentStatus.IDLE, 1, 1, List.of()).capacity())
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Agent("a", "r", AgentStatus.IDLE, 0, 1, List.of()))
                .withMessage("capacity must be at least 1: 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void whatMustBeAboveZeroIs(double wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Agent("a", "r", AgentStatus.IDLE, 1, wrong, List.of()))
                .withMessage("speed must be above 0: " + wrong);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Task("t", "r", TaskStatus.PENDING, wrong, 1, null))
                .withMessage("weight must be above 0: " + wrong);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Task("t", "r", TaskStatus.PENDING, 1, wrong, null))
                .withMessage("effort must be above 0: " + wrong);
    }

    @Test
    void anAgentTakesItsRoleAndItsSkills() {
        List<String> skills = new ArrayList<>(List.of("qa"));
        Agent agent = new Agent("a", "r", AgentStatus.STOPPED, 2, 3, skills);
        skills.add("later");
        assertThat(agent.canTake("r")).isTrue();
        assertThat(agent.canTake("qa")).isTrue();
        assertThat(agent.canTake("later")).isFalse();
        assertThat(agent.isIdle()).isFalse();
        Agent idle = agent.with(AgentStatus.IDLE);
        assertThat(idle).isEqualTo(new Agent("a", "r", AgentStatus.IDLE, 2, 3, List.of("qa")));
        assertThat(idle.isIdle()).isTrue();
        assertThat(Agent.idle("b", "r")).isEqualTo(new Agent("b", "r", AgentStatus.IDLE, 1, 1, List.of()));
    }

    @Test
    void aTaskIsOfWeightAndEffortOneUnlessItSaysOtherwise() {
        assertThat(Task.pending("t", "r")).isEqualTo(new Task("t", "r", TaskStatus.PENDING, 1, 1, null));
        assertThat(Task.blocked("t", "r")).isEqualTo(new Task("t", "r", TaskStatus.BLOCKED, 1, 1, null));
    }

    @Test
    void parametersKeepTheirOrderAndAreTheSpecsOwn() {
        Map<String, Double> set = new LinkedHashMap<>();
        set.put("z", 1.0);
        set.put("a", 2.0);
        StrategySpec spec = new StrategySpec("odd", set);
        set.clear();
        assertThat(spec.parameters()).containsExactly(Map.entry("z", 1.0), Map.entry("a", 2.0));
        assertThat(StrategySpec.of("odd").parameters()).isEmpty();
        assertThat(StrategySpec.of("odd").name()).isEqualTo("odd");
    }

    @Test
    void unitsHaveTheirWordsInFiles() {
        assertThat(Scores.Unit.values())
                .extracting(Scores.Unit::key)
                .containsExactly("tasks", "weight", "task times", "time", "time", "turn", "");
    }

    @Test
    void streamsStandAlikeUntilOneIsDrawnFrom() {
        RandomSource random = new RandomSource(5);
        RandomSource copy = random.copy();
        assertThat(random.standsWith(copy)).isTrue();
        assertThat(copy.nextLong()).isEqualTo(random.copy().nextLong());
        assertThat(random.standsWith(copy)).isFalse();
        random.nextLong();
        assertThat(random.standsWith(copy)).isTrue();
        assertThat(random.standsWith(new RandomSource(6))).isFalse();
    }
}
