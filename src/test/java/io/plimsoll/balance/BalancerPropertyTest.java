package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random histories against a plain model that filters, sorts and counts. */
class BalancerPropertyTest {
    private static final List<String> ROLES = List.of("x", "y", "z");

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void behavesAsTheModel(int seed) {
        RandomSource chance = new RandomSource(seed);
        boolean turns = chance.below(2) == 0;
        Balancer balancer = new Balancer(turns ? new RoundRobin() : new LeastLoaded(), seed);
        Model model = new Model();
        List<Agent> agents = agents(chance);
        for (int step = 0; step < 200; step++) {
            String where = "seed " + seed + ", step " + step;
            Agent any = agents.get(chance.below(agents.size()));
            switch (chance.below(10)) {
                case 0, 1, 2 -> {
                    balancer.complete(any.name());
                    model.workload.computeIfPresent(any.name(), (name, n) -> Math.max(0, n - 1));
                }
                case 3 -> {
                    balancer.track(any.name());
                    model.track(any.name());
                }
                case 4 -> {
                    if (chance.below(5) == 0) {
                        balancer.reset(any.name());
                        model.workload.remove(any.name());
                        model.last.remove(any.name());
                    }
                }
                case 5 -> agents.set(agents.indexOf(any), any.with(AgentStatus.values()[chance.below(3)]));
                default -> {
                    String role = ROLES.get(chance.below(ROLES.size()));
                    List<Agent> before = List.copyOf(agents);
                    Optional<Agent> expected = turns ? model.next(agents, role) : model.least(agents, role);
                    assertThat(assigned(balancer, role, agents)).as(where).isEqualTo(expected);
                    assertThat(agents).as(where).isEqualTo(before);
                    expected.ifPresent(agent -> {
                        model.track(agent.name());
                        model.turn.put(role, agents.indexOf(agent));
                    });
                }
            }
            assertThat(balancer.statistics().workloads()).as(where).isEqualTo(model.workload);
            assertThat(balancer.totalWorkload()).as(where).isEqualTo(model.total());
            assertThat(balancer.workload(any.name())).as(where).isEqualTo(model.of(any));
        }
    }

    private static List<Agent> agents(RandomSource chance) {
        List<Agent> agents = new ArrayList<>();
        int n = 1 + chance.below(40);
        for (int i = 0; i < n; i++) {
            List<String> skills = chance.below(3) == 0 ? List.of(ROLES.get(chance.below(ROLES.size()))) : List.of();
            AgentStatus status = AgentStatus.values()[chance.below(3)];
            agents.add(new Agent("agent-" + i, ROLES.get(chance.below(ROLES.size())), status, 1, 1, skills));
        }
        return agents;
    }

    private static Optional<Agent> assigned(Balancer balancer, String role, List<Agent> agents) {
        try {
            return Optional.of(balancer.assign(Task.pending("t", role), agents));
        } catch (AssignmentException e) {
            return Optional.empty();
        }
    }

    private static final class Model {
        final Map<String, Integer> workload = new HashMap<>();
        final Map<String, Integer> last = new HashMap<>();
        final Map<String, Integer> turn = new HashMap<>();
        private int sequence;

        void track(String agent) {
            workload.merge(agent, 1, Integer::sum);
            last.put(agent, ++sequence);
        }

        long total() {
            return workload.values().stream().mapToInt(Integer::intValue).sum();
        }

        int of(Agent agent) {
            return workload.getOrDefault(agent.name(), 0);
        }

        Optional<Agent> least(List<Agent> agents, String role) {
            return new Roster(agents)
                    .idle(role).stream()
                            .min(Comparator.<Agent>comparingInt(this::of)
                                    .thenComparing(agent -> last.getOrDefault(agent.name(), 0))
                                    .thenComparing(agents::indexOf));
        }

        Optional<Agent> next(List<Agent> agents, String role) {
            int start = turn.getOrDefault(role, -1) + 1;
            return IntStream.range(start, start + agents.size())
                    .mapToObj(i -> agents.get(i % agents.size()))
                    .filter(agent -> agent.isIdle() && agent.canTake(role))
                    .findFirst();
        }
    }
}
