package io.plimsoll.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list face and the index face choose alike, whatever happens between choices: random histories, each from its seed. */
class FacesAgreeTest {
    private static final int HISTORIES = 1_000;
    private static final int STEPS = 60;
    private static final List<String> ROLES = List.of("backend", "frontend", "qa");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 17, 100})
    void chooseAlike(int agents) {
        int choices = 0;
        for (int i = 0; i < HISTORIES; i++) {
            long seed = 1_000_000L * agents + i;
            choices += new History(seed, agents).run();
        }
        assertThat(choices).as("choices compared").isGreaterThan(HISTORIES);
    }

    /** A task that an agent has, and when it began; NaN while it waits. */
    private record Held(Task task, double begun) {}

    /** All numbers are sums of powers of two, so that both faces' figures are exact. */
    private static final class History {
        private final long seed;
        private final RandomSource chance;
        private final List<StrategyProvider> strategies = Strategies.all();
        private final Balancer balancer;
        private final Fleet fleet;
        private final List<Agent> roster = new ArrayList<>();
        /** The number of each agent of the roster in the fleet. */
        private final List<Integer> numbers = new ArrayList<>();

        /** What each agent has, by number. */
        private final List<List<Held>> held = new ArrayList<>();

        private double now;
        private int choices;

        History(long seed, int agents) {
            this.seed = seed;
            chance = new RandomSource(seed);
            Strategy first = strategy();
            balancer = new Balancer(first, seed);
            fleet = new Fleet(first, new RandomSource(seed), false);
            ROLES.forEach(role -> fleet.addRole());
            for (int i = 0; i < agents; i++) {
                join();
            }
        }

        int run() {
            for (int step = 0; step < STEPS; step++) {
                now += chance.below(3) * .25;
                balancer.time(now);
                fleet.time(now);
                switch (chance.below(12)) {
                    case 0 -> {
                        Strategy next = strategy();
                        balancer.strategy(next);
                        fleet.strategy(next);
                        recount();
                    }
                    case 1, 2, 3 -> status(chance.below(roster.size()));
                    case 4 -> begin(chance.below(roster.size()));
                    case 5, 6 -> complete(chance.below(roster.size()));
                    case 7 -> {
                        if (chance.below(10) == 0) {
                            join();
                        }
                    }
                    default -> choose(step);
                }
            }
            return choices;
        }

        /** What a strategy looks at that the one before did not. */
        private void recount() {
            if (fleet.recount()) {
                for (int number = 0; number < held.size(); number++) {
                    for (Held has : held.get(number)) {
                        fleet.recounted(number, has.task.weight(), has.task.effort(), has.begun);
                    }
                }
            }
        }

        private Strategy strategy() {
            String name = strategies.get(chance.below(strategies.size())).name();
            return Strategies.create(StrategySpec.of(name));
        }

        private void join() {
            int number = roster.size();
            List<String> roles = new ArrayList<>(ROLES);
            for (int i = roles.size() - 1; i > 0; i--) {
                Collections.swap(roles, i, chance.below(i + 1));
            }
            List<String> able = roles.subList(0, 1 + chance.below(ROLES.size()));
            AgentStatus status = chance.below(3) == 0 ? AgentStatus.WORKING : AgentStatus.IDLE;
            int capacity = 1 << chance.below(3);
            double speed = (1 << chance.below(3)) / 2.0;
            Agent agent = new Agent(
                    "agent-" + number, able.getFirst(), status, capacity, speed, able.subList(1, able.size()));
            int[] roleNumbers = able.stream().mapToInt(ROLES::indexOf).toArray();
            assertThat(fleet.add(agent.name(), roleNumbers, capacity, speed, 0)).isEqualTo(number);
            held.add(new ArrayList<>());
            int place = chance.below(number + 1);
            roster.add(place, agent);
            numbers.add(place, number);
            fleet.arrange(numbers.stream().mapToInt(Integer::intValue).toArray());
            fleet.candidate(number, status == AgentStatus.IDLE);
        }

        private void status(int place) {
            AgentStatus status = AgentStatus.values()[chance.below(3)];
            roster.set(place, roster.get(place).with(status));
            fleet.candidate(numbers.get(place), status == AgentStatus.IDLE);
        }

        private void begin(int place) {
            int number = numbers.get(place);
            List<Held> tasks = held.get(number);
            for (int i = 0; i < tasks.size(); i++) {
                Task task = tasks.get(i).task;
                if (Double.isNaN(tasks.get(i).begun)) {
                    tasks.set(i, new Held(task, now));
                    fleet.began(number, task.effort());
                    balancer.began(roster.get(place).name(), task);
                    return;
                }
            }
        }

        private void complete(int place) {
            int number = numbers.get(place);
            String name = roster.get(place).name();
            List<Held> begun = held.get(number).stream()
                    .filter(task -> !Double.isNaN(task.begun))
                    .toList();
            if (begun.isEmpty()) {
                return;
            }
            Held done = begun.get(chance.below(begun.size()));
            held.get(number).remove(done);
            Task task = done.task;
            boolean can = fleet.isCandidate(number);
            balancer.complete(name, task);
            List<Held> left = held.get(number);
            int next = 0;
            while (next < left.size() && !Double.isNaN(left.get(next).begun)) {
                next++;
            }
            if (next == left.size() || chance.below(2) == 0) {
                fleet.completed(number, task.weight(), task.effort(), done.begun, false, can);
                return;
            }
            Task begins = left.get(next).task;
            left.set(next, new Held(begins, now));
            fleet.wentOn(number, task.weight(), task.effort(), done.begun, can, begins.effort());
            balancer.began(name, begins);
        }

        private void choose(int step) {
            int role = chance.below(ROLES.size());
            Task task = new Task(
                    "task-" + step,
                    ROLES.get(role),
                    TaskStatus.PENDING,
                    (1 + chance.below(4)) * .5,
                    // so long that nobody has used it up before a task is completed
                    100 + chance.below(8) * .5,
                    chance.below(2) == 0 ? null : "group-" + chance.below(5));
            if (fleet.candidates(role) == 0) {
                assertThat(new Roster(roster).idle(task.role()))
                        .as("seed %s, step %s", seed, step)
                        .isEmpty();
                return;
            }
            int chosen = fleet.choose(role, task);
            fleet.assigned(chosen, role, task.weight(), task.effort(), fleet.isCandidate(chosen));
            held.get(chosen).add(new Held(task, Double.NaN));
            assertThat(byList(task)).as("seed %s, step %s", seed, step).isSameAs(roster.get(numbers.indexOf(chosen)));
            choices++;
        }

        private Agent byList(Task task) {
            try {
                if (chance.below(2) == 0) {
                    return balancer.assign(task, roster);
                }
                Agent agent = balancer.choose(task, roster);
                balancer.track(agent.name(), task);
                return agent;
            } catch (AssignmentException e) {
                throw new AssertionError("seed " + seed + ": " + Arrays.toString(roster.toArray()), e);
            }
        }
    }
}
