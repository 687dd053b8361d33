package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads on one balancer. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BalancerConcurrencyTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 2_000;

    private static final List<Agent> AGENTS = IntStream.range(0, THREADS)
            .mapToObj(i -> Agent.idle("agent-" + i, "r"))
            .toList();

    /** Least loaded, giving way between its look and its answer so that any gap would be found. */
    private static final Strategy SLOW = (request, candidates, random) -> {
        int least = candidates.least(Figures::workload);
        Thread.yield();
        return least;
    };

    @Test
    void twoThreadsNeverChooseTheSameAgentWhileAnotherHasLess() throws Exception {
        Balancer balancer = new Balancer(SLOW, 1);
        CyclicBarrier together = new CyclicBarrier(THREADS);
        inThreads(thread -> {
            for (int round = 1; round <= ROUNDS; round++) {
                together.await();
                balancer.assign(Task.pending("t", "r"), AGENTS);
                together.await();
                // as many tasks as agents in every round: each agent has exactly one more
                assertThat(balancer.workload("agent-" + thread)).isEqualTo(round);
            }
            return null;
        });
        assertThat(balancer.totalWorkload()).isEqualTo((long) THREADS * ROUNDS);
    }

    @Test
    void roundRobinGivesEveryoneTheSameHoweverManyAsk() throws Exception {
        Balancer balancer = new Balancer(new RoundRobin(), 1);
        inThreads(thread -> {
            for (int i = 0; i < ROUNDS; i++) {
                balancer.assign(Task.pending("t", "r"), AGENTS);
            }
            return null;
        });
        assertThat(balancer.statistics().workloads().values()).hasSize(THREADS).containsOnly(ROUNDS);
    }

    @Test
    void noUpdateIsLost() throws Exception {
        Balancer balancer = new Balancer();
        inThreads(thread -> {
            for (int i = 0; i < 20_000; i++) {
                balancer.track("shared");
                balancer.track("own-" + thread);
                balancer.complete("own-" + thread);
            }
            return null;
        });
        assertThat(balancer.workload("shared")).isEqualTo(THREADS * 20_000);
        assertThat(balancer.totalWorkload()).isEqualTo(THREADS * 20_000L);
        assertThat(balancer.statistics().workloads()).hasSize(THREADS + 1);
    }

    @Test
    void whoeverReadsAndSwitchesMeanwhileSeesWholeFigures() throws Exception {
        Balancer balancer = new Balancer();
        Strategy[] strategies = {new LeastLoaded(), new RoundRobin(), new UniformRandom()};
        inThreads(thread -> {
            for (int i = 0; i < ROUNDS; i++) {
                balancer.strategy(strategies[(thread + i) % strategies.length]);
                Agent agent = balancer.assign(Task.pending("t", "r"), AGENTS);
                WorkloadStatistics statistics = balancer.statistics(AGENTS);
                assertThat(statistics.totalTasks())
                        .isEqualTo(statistics.workloads().values().stream()
                                .mapToLong(n -> n)
                                .sum())
                        .isBetween(1L, (long) THREADS);
                balancer.complete(agent.name());
            }
            return null;
        });
        assertThat(balancer.totalWorkload()).isZero();
    }

    private interface Work {
        Object by(int thread) throws Exception;
    }

    private static void inThreads(Work work) throws InterruptedException, ExecutionException {
        List<Callable<Object>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            calls.add(() -> work.by(thread));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Object> result : threads.invokeAll(calls)) {
                result.get();
            }
        }
    }
}
