package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One pass over the list, and nothing allocated. */
class BalancerCostTest {
    private static final int AGENTS = 500;
    private static final Task TASK = Task.pending("t", "r");

    @ParameterizedTest
    @ValueSource(strings = {"least-loaded", "round-robin", "random"})
    void looksAtEveryAgentOnce(String strategy) throws AssignmentException {
        Counting agents = new Counting(agents());
        Balancer balancer = new Balancer(Strategies.create(StrategySpec.of(strategy)), 1);
        balancer.assign(TASK, agents);
        agents.looks = 0;

        balancer.assign(TASK, agents);

        assertThat(agents.looks).isEqualTo(AGENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"least-loaded", "round-robin", "random"})
    void allocatesNothingOnceItHasSeenTheAgents(String strategy) throws AssignmentException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<Agent> agents = agents();
        Balancer balancer = new Balancer(Strategies.create(StrategySpec.of(strategy)), 1);
        agents.forEach(agent -> balancer.track(agent.name()));
        long thread = Thread.currentThread().threadId();
        int calls = 2_000;
        assignAndComplete(balancer, agents, calls);

        long before = threads.getThreadAllocatedBytes(thread);
        assignAndComplete(balancer, agents, calls);
        long bytes = threads.getThreadAllocatedBytes(thread) - before;

        // what the measuring itself takes does not grow with the calls
        assertThat(bytes).as("bytes for %s calls", calls).isLessThan(calls);
    }

    private static void assignAndComplete(Balancer balancer, List<Agent> agents, int calls) throws AssignmentException {
        for (int i = 0; i < calls; i++) {
            balancer.complete(balancer.assign(TASK, agents).name());
        }
    }

    private static List<Agent> agents() {
        List<Agent> agents = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            agents.add(Agent.idle("agent-" + i, "r"));
        }
        return agents;
    }

    private static final class Counting extends AbstractList<Agent> implements RandomAccess {
        private final List<Agent> agents;
        private int looks;

        Counting(List<Agent> agents) {
            this.agents = agents;
        }

        @Override
        public Agent get(int index) {
            looks++;
            return agents.get(index);
        }

        @Override
        public int size() {
            return agents.size();
        }
    }
}
