package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.util.LoggingLevel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever two threads call, and wherever one overtakes the other, the answers are those of some order of the calls one by one: no
 * update is lost, and no two calls choose by the same figures. Lincheck draws programs of calls and switches threads wherever one
 * touches what they share. How many programs follows from {@code plimsoll.seeds}. Few agents and few kinds of calls in each, so that
 * calls meet.
 */
@Tag("linearizability")
class BalancerLinearizabilityTest {
    private static final int PROGRAMS = Math.max(4, Integer.getInteger("plimsoll.seeds", 2_000) / 500);

    private static final Task TASK = Task.pending("task", "r");
    private static final List<Agent> ONE = List.of(Agent.idle("one", "r"));
    private static final List<Agent> TWO = List.of(Agent.idle("one", "r"), Agent.idle("two", "r"));

    @Test
    void noUpdateIsLost() {
        programs(2).check(Updates.class);
    }

    @Test
    void noTwoCallsChooseByTheSameFigures() {
        programs(2).check(Choices.class);
    }

    @Test
    void choosingAndTrackingInTwoCallsIsFoundOut() {
        assertThatThrownBy(() -> programs(1).check(ChoicesInTwoCalls.class))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining("assign(): one");
    }

    private static ModelCheckingOptions programs(int callsPerThread) {
        return new ModelCheckingOptions()
                .logLevel(LoggingLevel.ERROR)
                .iterations(PROGRAMS)
                .invocationsPerIteration(250)
                .threads(2)
                .actorsPerThread(callsPerThread)
                .actorsBefore(callsPerThread)
                .actorsAfter(1)
                .minimizeFailedScenario(false);
    }

    /** One agent, whose workload goes up and down. */
    public static class Updates {
        private final Balancer balancer = new Balancer();

        @Operation
        public String assign() throws AssignmentException {
            return balancer.assign(TASK, ONE).name();
        }

        @Operation
        public void complete() {
            balancer.complete("one");
        }

        @Operation
        public int workload() {
            return balancer.workload("one");
        }
    }

    /** Two agents, each of whom is the least loaded every other time. */
    public static class Choices {
        private final Balancer balancer = new Balancer();

        @Operation
        public String assign() throws AssignmentException {
            return balancer.assign(TASK, TWO).name();
        }

        @Operation
        public long totalWorkload() {
            return balancer.totalWorkload();
        }
    }

    /** What a caller does who does not use the atomic call. */
    public static class ChoicesInTwoCalls {
        private final Balancer balancer = new Balancer();

        @Operation
        public String assign() throws AssignmentException {
            String agent = balancer.choose(TASK, TWO).name();
            balancer.track(agent, "r");
            return agent;
        }
    }
}
