package io.plimsoll.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.why.Decision;
import io.plimsoll.sim.why.Decision.Candidate;
import io.plimsoll.sim.why.Decision.TieBreak;
import io.plimsoll.sim.why.NextInLine;
import io.plimsoll.sim.why.PassedOver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The explanation's choice is the choice that was made, for every decision of thousands of random runs, every strategy and mode of dispatch, with
 * commands; what it says of ties is true; what others would have chosen is what the reference chooses in their place; and to ask changes nothing.
 */
class ExplanationsTest {
    private static final long SEEDS = Long.getLong("plimsoll.seeds", 4000);

    @Test
    void explainWhatIsDone() {
        Set<String> seen = new HashSet<>();
        long ties = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            List<TimedCommand> commands = RandomCommands.of(scenario, seed);
            Asking asking = new Asking(seed, scenario);
            EventLines lines = new EventLines();
            replay(new Simulation(scenario, asking.and(lines), seed % 3 == 0), commands, seed);
            EventLines unasked = new EventLines();
            replay(new Simulation(scenario, unasked, true), commands, seed);
            assertThat(lines.lines())
                    .as("seed %d: to ask changes nothing", seed)
                    .isEqualTo(unasked.lines());
            othersAgree(seed % 4, seed, scenario, commands, asking.decisions);
            for (Decision decision : asking.decisions) {
                seen.add(decision.strategy().name() + " " + decision.dispatch().key());
                ties += decision.tied() > 1 ? 1 : 0;
            }
        }
        assertSeen(seen);
        assertThat(ties).isGreaterThan(SEEDS / 4);
    }

    @Test
    void explainWhatTheOperatorDoesByHand() {
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < SEEDS / 4; seed++) {
            StrategyProvider provider =
                    Strategies.all().get((int) (seed % Strategies.all().size()));
            Scenario scenario = RandomScenarios.of(seed).withTimeline(List.of());
            boolean drifts = RandomScenarios.DRIFTING.contains(provider.name());
            scenario = RandomScenarios.exact(seed) || !drifts
                    ? scenario.withStrategy(StrategySpec.of(provider.name()))
                    : scenario;
            Asking asking = new Asking(seed, scenario);
            List<TimedCommand> commands = byHand(new Simulation(scenario, asking, true), new RandomSource(seed));
            othersAgree(1, seed, scenario, commands, asking.decisions);
            asking.decisions.stream()
                    .filter(Decision::byOperator)
                    .forEach(decision -> seen.add(decision.strategy().name() + " "
                            + decision.dispatch().key()));
        }
        assertSeen(seen);
    }

    /** Every strategy in either mode; of few seeds that cannot be expected. */
    private static void assertSeen(Set<String> seen) {
        assertThat(seen).isNotEmpty();
        if (SEEDS >= 1_000) {
            assertThat(seen).containsAll(everything());
        }
    }

    /** Lets the operator assign any waiting task to anybody who can have it, or to the strategy's choice. */
    private static List<TimedCommand> byHand(Simulation run, RandomSource random) {
        List<TimedCommand> done = new ArrayList<>();
        run.advanceTo(0);
        act(run, new Command.Automatic(false), done);
        while (!run.finished() && done.size() < 30) {
            for (int task = 0; task < run.taskCount(); task++) {
                if (run.taskState(task) == TaskState.PENDING && random.below(2) == 0) {
                    String agent = run.agentCount() == 0 || random.below(4) == 0
                            ? null
                            : run.agentName(random.below(run.agentCount()));
                    act(run, new Command.Assign(run.taskId(task), agent), done);
                }
            }
            run.step();
        }
        run.run();
        return done;
    }

    private static void act(Simulation run, Command command, List<TimedCommand> done) {
        if (run.apply(command).done()) {
            done.add(new TimedCommand(run.now(), command));
        }
    }

    private static List<String> everything() {
        return Strategies.all().stream()
                .map(StrategyProvider::name)
                .flatMap(name -> Stream.of(Dispatch.values()).map(mode -> name + " " + mode.key()))
                .toList();
    }

    private static void replay(Simulation run, List<TimedCommand> commands, long seed) {
        for (TimedCommand timed : commands) {
            if (timed.at() > 0 || seed % 4 == 1) {
                run.advanceTo(timed.at());
            }
            run.apply(timed.command());
        }
        run.run();
    }

    private static void othersAgree(
            long opening, long seed, Scenario scenario, List<TimedCommand> commands, List<Decision> decisions) {
        ReferenceEngine reference = new ReferenceEngine(scenario);
        List<Map<String, String>> alternatives = new ArrayList<>();
        reference.alternatives = alternatives;
        ReferenceOperator operator = new ReferenceOperator(reference);
        for (TimedCommand timed : commands) {
            if (timed.at() > 0 || opening == 1) {
                reference.advanceTo(timed.at());
            }
            operator.apply(timed.command());
        }
        reference.advanceTo(Double.POSITIVE_INFINITY);
        assertThat(decisions).hasSameSizeAs(alternatives);
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            Map<String, String> expected = alternatives.get(i);
            assertThat(decision.others()).hasSize(Strategies.all().size() - 1);
            for (Decision.Other other : decision.others()) {
                String name = other.strategy().name();
                if (RandomScenarios.exact(seed) || !RandomScenarios.DRIFTING.contains(name)) {
                    assertThat(other.agent())
                            .as("seed %d: %s instead of %s\n%s\n%s", seed, name, decision, commands, scenario)
                            .isEqualTo(expected.get(name));
                }
            }
        }
    }

    /** Asks why before each decision, and sees what is done then. */
    private static final class Asking implements EventListener {
        final List<Decision> decisions = new ArrayList<>();
        private final long seed;
        private final Scenario scenario;
        private @Nullable Simulation simulation;
        private boolean open;

        Asking(long seed, Scenario scenario) {
            this.seed = seed;
            this.scenario = scenario;
        }

        @Override
        public void opening(Simulation opened) {
            simulation = opened;
        }

        @Override
        public void deciding(int task, int agent) {
            Simulation run = Objects.requireNonNull(simulation);
            assertThat(open).isFalse();
            open = true;
            Decision decision = run.decision(task, agent, true);
            decisions.add(decision);
            assertThat(decision.number()).isEqualTo(decisions.size());
            everybodyIsThere(run, task, decision);
            tieIsAsTold(decision);
            if (agent < 0) {
                nextInLineAgrees(run, decision);
            }
        }

        @Override
        public void on(EventType type, double time, int task, int agent, int role, int workload) {
            if (type == EventType.ASSIGNED) {
                Simulation run = Objects.requireNonNull(simulation);
                assertThat(open).isTrue();
                open = false;
                Decision told = decisions.getLast();
                assertThat(told.task()).isEqualTo(run.taskId(task));
                assertThat(told.agent())
                        .as("seed %d: %s\n%s", seed, told, scenario)
                        .isEqualTo(run.agentName(agent));
            }
        }

        private void everybodyIsThere(Simulation run, int task, Decision decision) {
            List<String> all = new ArrayList<>();
            decision.candidates().forEach(candidate -> all.add(candidate.agent()));
            decision.passedOver().forEach(passed -> all.add(passed.agent()));
            assertThat(all).doesNotHaveDuplicates().hasSize(run.agentCount());
            assertThat(decision.candidates().getFirst().agent()).isEqualTo(decision.choice());
            for (PassedOver passed : decision.passedOver()) {
                int agent = run.agentNumber(passed.agent());
                switch (passed.reason()) {
                    case ROLE ->
                        assertThat(run.canTake(agent, run.taskRole(task))).isFalse();
                    case LEFT, LEAVING -> assertThat(run.onRoster(agent)).isFalse();
                    case STOPPED, DRAINING -> assertThat(run.stopped(agent)).isTrue();
                    case FULL -> assertThat(run.full(agent)).isTrue();
                }
            }
        }

        /** Of those considered nobody has a better score, and whoever has the same was given a task later or stands behind. */
        private void tieIsAsTold(Decision decision) {
            Candidate choice = decision.candidates().getFirst();
            Decision.Measure measure = decision.measure();
            if (measure == null) {
                assertThat(decision.chance()).isTrue();
                assertThat(decision.drawn()).containsExactly(decision.choice());
                return;
            }
            Double score = choice.score();
            assertThat(score).isNotNull();
            List<Candidate> considered =
                    decision.candidates().stream().filter(Candidate::considered).toList();
            boolean exact = RandomScenarios.exact(seed);
            if (exact) {
                Comparator<Candidate> best = Comparator.comparingDouble(c -> Objects.requireNonNull(c.score()));
                best = measure.largest() ? best.reversed() : best;
                assertThat(considered)
                        .as("seed %d: %s\n%s", seed, decision, scenario)
                        .isSortedAccordingTo(best.thenComparingLong(Candidate::lastGiven));
            }
            List<Candidate> equal = considered.stream()
                    .filter(candidate -> Objects.equals(candidate.score(), score))
                    .toList();
            assertThat(decision.tied()).isEqualTo(equal.size());
            assertThat(choice.lastGiven())
                    .as("seed %d: %s\n%s", seed, decision, scenario)
                    .isEqualTo(
                            equal.stream().mapToLong(Candidate::lastGiven).min().orElse(-1));
            TieBreak expected = equal.size() == 1
                    ? TieBreak.NONE
                    : equal.stream()
                                            .filter(c -> c.lastGiven() == choice.lastGiven())
                                            .count()
                                    > 1
                            ? TieBreak.ROSTER
                            : TieBreak.LEAST_RECENTLY_ASSIGNED;
            assertThat(decision.tieBreak()).isEqualTo(expected);
        }

        /** Whoever stands next in line for the role gets the task that is tried first. */
        private static void nextInLineAgrees(Simulation run, Decision decision) {
            NextInLine next = run.nextInLine().stream()
                    .filter(line -> line.role().equals(decision.role()))
                    .findFirst()
                    .orElseThrow();
            if (decision.task().equals(next.task())) {
                assertThat(next.agent()).isEqualTo(decision.choice());
            }
        }
    }
}
