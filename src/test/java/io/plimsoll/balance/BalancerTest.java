package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.balance.AssignmentException.Reason;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BalancerTest {
    private static final Task TASK = Task.pending("t", "backend");
    private static final List<Agent> THREE =
            List.of(Agent.idle("a", "backend"), Agent.idle("b", "backend"), Agent.idle("c", "backend"));

    private final Balancer balancer = new Balancer();

    @Test
    void theStrategyThatIsSetChoosesFromTheNextTaskOn() throws AssignmentException {
        balancer.track("a");
        balancer.track("a");
        balancer.track("b");
        assertThat(balancer.choose(TASK, THREE).name()).isEqualTo("c");

        balancer.strategy(strategy("round-robin"));
        assertThat(balancer.strategy()).isInstanceOf(RoundRobin.class);
        assertThat(balancer.choose(TASK, THREE).name()).isEqualTo("a");

        balancer.strategy((request, candidates, random) -> candidates.at(1));
        assertThat(balancer.choose(TASK, THREE).name()).isEqualTo("b");
    }

    @Test
    void workloadsAndPositionsSurviveASwitch() throws AssignmentException {
        balancer.strategy(strategy("round-robin"));
        assertThat(assign("backend")).isEqualTo("a");
        balancer.strategy(strategy("least-loaded"));
        assertThat(assign("backend")).isEqualTo("b");
        balancer.strategy(strategy("round-robin"));
        assertThat(assign("backend")).isEqualTo("c");
        assertThat(assign("backend")).isEqualTo("a");
        assertThat(balancer.workload("a")).isEqualTo(2);
        assertThat(balancer.totalWorkload()).isEqualTo(4);
    }

    @Test
    void randomIsUniformAndFollowsItsSeed() throws AssignmentException {
        int draws = 60_000;
        int[] counts = new int[3];
        Balancer first = new Balancer(strategy("random"), 99);
        Balancer second = new Balancer(strategy("random"), 99);
        for (int i = 0; i < draws; i++) {
            Agent agent = first.choose(TASK, THREE);
            assertThat(second.choose(TASK, THREE)).isSameAs(agent);
            counts[THREE.indexOf(agent)]++;
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - draws / 3.0) * (count - draws / 3.0) / (draws / 3.0);
        }
        assertThat(chiSquare).as("chi-square, 2 degrees of freedom, 0.1 %").isLessThan(13.82);
    }

    @Test
    void tiesGoToTheLeastRecentlyAssignedSoThatEqualAgentsDoEqualWork() throws AssignmentException {
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String agent = assign("backend");
            order.add(agent);
            balancer.complete(agent);
        }
        assertThat(order).containsExactly("a", "b", "c", "a", "b", "c", "a");
    }

    @Test
    void oneWithoutTasksComesBeforeOneThatHadThemAmongEquals() throws AssignmentException {
        balancer.track("a");
        balancer.complete("a");
        assertThat(balancer.choose(TASK, THREE).name()).isEqualTo("b");
        balancer.reset("a");
        assertThat(balancer.choose(TASK, THREE).name()).isEqualTo("a");
    }

    @Test
    void choosingTracksNothing() throws AssignmentException {
        balancer.strategy(strategy("round-robin"));
        assertThat(balancer.choose(TASK, THREE)).isSameAs(balancer.choose(TASK, THREE));
        assertThat(balancer.totalWorkload()).isZero();
        assertThat(balancer.statistics().workloads()).isEmpty();
    }

    @Test
    void skillsCountAsRoles() throws AssignmentException {
        Agent both = new Agent("both", "frontend", AgentStatus.IDLE, 1, 1, List.of("qa", "backend"));
        assertThat(balancer.assign(TASK, List.of(Agent.idle("f", "frontend"), both)))
                .isSameAs(both);
    }

    @Test
    void anyKindOfListWillDoAndIsNotChanged() throws AssignmentException {
        List<Agent> list = new LinkedList<>(THREE);
        balancer.track("a");
        assertThat(balancer.assign(TASK, list).name()).isEqualTo("b");
        assertThat(list).isEqualTo(THREE);
    }

    @Test
    void longListsAreTakenWhole() throws AssignmentException {
        List<Agent> agents = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            agents.add(Agent.idle("agent-" + i, "backend"));
            balancer.track("agent-" + i, "backend");
        }
        balancer.complete("agent-777");
        assertThat(balancer.assign(TASK, agents).name()).isEqualTo("agent-777");
    }

    @Test
    void everyErrorHasItsReasonAndChangesNothing() throws AssignmentException {
        balancer.strategy(strategy("round-robin"));
        assign("backend");
        WorkloadStatistics before = balancer.statistics();
        Agent stopped = new Agent("s", "qa", AgentStatus.STOPPED);

        assertRefused(null, THREE, Reason.NO_TASK, "no task");
        assertRefused(TASK, List.of(), Reason.NO_AGENTS, "no agents");
        assertRefused(Task.pending("t", "qa"), THREE, Reason.NO_AGENTS_FOR_ROLE, "no agents for role \"qa\"");
        assertRefused(
                Task.pending("t", "qa"), List.of(stopped), Reason.NO_IDLE_AGENTS, "no idle agents for role \"qa\"");

        assertThat(balancer.statistics()).isEqualTo(before);
        assertThat(assign("backend")).isEqualTo("b");
    }

    @Test
    void aStrategyThatChoosesNoCandidateIsToldAndChangesNothing() {
        List<Agent> agents = List.of(new Agent("w", "backend", AgentStatus.WORKING), Agent.idle("a", "backend"));
        for (int wrong : new int[] {-1, 0, 2, 99}) {
            balancer.strategy((request, candidates, random) -> wrong);
            assertThatIllegalStateException()
                    .isThrownBy(() -> balancer.assign(TASK, agents))
                    .withMessage("the strategy chose agent " + wrong + ", who is no candidate");
        }
        assertThat(balancer.statistics().workloads()).isEmpty();
    }

    @Test
    void aStrategySeesTheFiguresOfTheCandidates() throws AssignmentException {
        Agent agent = new Agent("a", "backend", AgentStatus.IDLE, 4, 2.5, List.of());
        balancer.track("a");
        balancer.strategy((request, candidates, random) -> {
            Figures figures = candidates.figures();
            assertThat(candidates.count()).isEqualTo(1);
            int a = candidates.at(0);
            assertThat(figures.place(a)).isEqualTo(1);
            assertThat(figures.capacity(a)).isEqualTo(4);
            assertThat(figures.speed(a)).isEqualTo(2.5);
            assertThat(figures.workload(a)).isEqualTo(1);
            assertThat(figures.lastAssigned(a)).isEqualTo(1);
            assertThat(candidates.after(5)).isEqualTo(a);
            assertThat(candidates.lastPlace()).isEqualTo(-1);
            assertThat(request).isSameAs(TASK);
            return a;
        });
        assertThat(balancer.assign(TASK, List.of(Agent.idle("f", "frontend"), agent)))
                .isSameAs(agent);
    }

    @Test
    void completionsNeverGoBelowZeroAndUnknownAgentsChangeNothing() {
        balancer.complete("nobody");
        assertThat(balancer.workload("nobody")).isZero();
        assertThat(balancer.statistics().workloads()).isEmpty();

        balancer.track("a");
        balancer.complete("a");
        balancer.complete("a");
        assertThat(balancer.workload("a")).isZero();
        balancer.track("a");
        assertThat(balancer.workload("a")).isEqualTo(1);
    }

    @Test
    void statisticsOfNobody() {
        assertThat(balancer.statistics()).isEqualTo(WorkloadStatistics.of(Map.of()));
        assertThat(balancer.statistics().averageWorkload()).isZero();
        assertThat(balancer.statistics().busiestAgent()).isEmpty();
        balancer.reset("nobody");
    }

    @Test
    void statisticsCountTheTrackedAlsoThoseThatAreDoneButNotThoseThatWereReset() {
        track("a", 3);
        track("b", 1);
        track("c", 5);
        balancer.complete("b");
        balancer.reset("c");

        WorkloadStatistics statistics = balancer.statistics();

        assertThat(statistics.totalTasks()).isEqualTo(3);
        assertThat(statistics.workloads()).containsExactly(Map.entry("a", 3), Map.entry("b", 0));
        assertThat(statistics.largestWorkload()).isEqualTo(3);
        assertThat(statistics.busiestAgent()).contains("a");
        assertThat(statistics.averageWorkload()).isEqualTo(1.5);
        track("a", 1);
        assertThat(statistics.workloads()).as("taken at one moment").containsEntry("a", 3);
    }

    @Test
    void theBusiestOfEqualsIsTheFirstByNameOrInRosterOrder() {
        List<Agent> roster = new ArrayList<>();
        for (int i = 30; i > 0; i--) {
            track("agent-" + (100 + i), 2);
            roster.add(Agent.idle("agent-" + (100 + i), "backend"));
        }
        track("zoe", 2);
        track("adam", 2);

        assertThat(balancer.statistics().busiestAgent()).contains("adam");
        assertThat(balancer.statistics(roster).busiestAgent()).contains("agent-130");
        assertThat(balancer.statistics(roster).workloads().keySet())
                .startsWith("agent-130", "agent-129")
                .endsWith("agent-101", "adam", "zoe");
        roster.add(0, Agent.idle("newcomer", "backend"));
        assertThat(balancer.statistics(roster).workloads()).doesNotContainKey("newcomer");
    }

    private String assign(String role) throws AssignmentException {
        return balancer.assign(Task.pending("t", role), THREE).name();
    }

    private void track(String agent, int times) {
        for (int i = 0; i < times; i++) {
            balancer.track(agent);
        }
    }

    private void assertRefused(Task task, List<Agent> agents, Reason reason, String message) {
        AssignmentException refused =
                catchThrowableOfType(AssignmentException.class, () -> balancer.assign(task, agents));
        assertThat(refused).hasMessage(message);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.getStackTrace()).isEmpty();
    }

    private static Strategy strategy(String name) {
        return Strategies.create(StrategySpec.of(name));
    }
}
