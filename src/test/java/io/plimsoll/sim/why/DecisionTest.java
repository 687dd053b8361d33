package io.plimsoll.sim.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.Scores;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.why.Decision.Candidate;
import io.plimsoll.sim.why.Decision.Measure;
import io.plimsoll.sim.why.Decision.TieBreak;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read from a decision and from the story of a task, and the words for them in files. */
class DecisionTest {
    private static final Measure TASKS = new Measure("tasks", Scores.Unit.TASKS, false, null);
    private static final Candidate CHOSEN = new Candidate("a", 1.0, true, true, 1, 0);
    private static final Candidate SECOND = new Candidate("b", 2.0, true, true, 2, 0);
    private static final Candidate LEFT_OUT = new Candidate("c", 0.0, false, false, 0, 0);

    private static Decision decision(long number, @Nullable Measure measure, Candidate... candidates) {
        return new Decision(
                number,
                "t",
                null,
                "dev",
                12,
                7.5,
                StrategySpec.of("least-loaded"),
                Dispatch.WHEN_IDLE,
                "a",
                "a",
                false,
                false,
                List.of(),
                measure,
                List.of(candidates),
                List.of(),
                1,
                TieBreak.NONE,
                null,
                12,
                0,
                List.of());
    }

    @Test
    void theRunnerUpIsTheSecondThatTheStrategyCouldHaveChosen() {
        assertThat(decision(1, TASKS, CHOSEN, SECOND, LEFT_OUT).runnerUp()).contains(SECOND);
        assertThat(decision(1, TASKS, CHOSEN, LEFT_OUT).runnerUp())
                .as("it was not drawn")
                .isEmpty();
        assertThat(decision(1, TASKS, CHOSEN).runnerUp()).isEmpty();
        assertThat(decision(1, null, CHOSEN, SECOND).runnerUp())
                .as("only chance could tell")
                .isEmpty();
    }

    @Test
    void aTaskWaitedSinceItWasReady() {
        assertThat(decision(1, TASKS, CHOSEN).waited()).isEqualTo(4.5);
    }

    @Test
    void theLastAssignmentIsTheOneThatHolds() {
        Decision first = decision(1, TASKS, CHOSEN);
        Decision again = decision(5, TASKS, CHOSEN);
        assertThat(new Explanation("t", 20, "in progress", List.of(first, again), null).last())
                .contains(again);
        assertThat(new Explanation("t", 20, "pending", List.of(), null).last()).isEmpty();
    }

    @Test
    void reasonsAndCausesHaveTheirWordsInFiles() {
        assertThat(Arrays.stream(PassedOver.Reason.values()).map(PassedOver.Reason::key))
                .containsExactly("other-role", "left", "leaving", "stopped", "draining", "full");
        assertThat(Arrays.stream(Waiting.Cause.values()).map(Waiting.Cause::key))
                .containsExactly(
                        "not-arrived",
                        "blocked",
                        "no-agents",
                        "no-idle-agents",
                        "opening",
                        "by-hand",
                        "ended",
                        "completed-before",
                        "abandoned",
                        "removed");
    }
}
