package io.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.scenario.Replay;
import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.Inquiry;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.sim.why.Decision;
import io.plimsoll.sim.why.Explanation;
import io.plimsoll.sim.why.Waiting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of small runs that can be followed by hand. */
class WhyWordsTest {
    /** Three agents, one on another role, one stopped; T1 to a-1, T2 to a-2 (twice as fast), so that both have one when T3 comes. */
    private static final String SMALL = """
            { "plimsoll": 1, "name": "Small", "timeUnit": "minutes", "seed": 7, "strategy": %s, "dispatch": "immediate",
              "agents": [ { "name": "a-one", "role": "a" }, { "name": "a-two", "role": "a", "speed": 2 },
                          { "name": "a-three", "role": "a", "status": "stopped" }, { "name": "b-one", "role": "b" } ],
              "tasks": [ { "id": "T1", "role": "a", "effort": 10 }, { "id": "T2", "role": "a", "effort": 12, "arrival": 1 },
                         { "id": "T3", "role": "a", "effort": 5, "arrival": 3 }, { "id": "T4", "role": "a", "effort": 5, "arrival": 4 } ] }
            """;

    private static final WhyWords WORDS = WhyWords.in(TimeUnit.MINUTES);

    private static Scenario scenario(String json) {
        return ScenarioReader.read(json.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    private static Explanation explain(
            Scenario scenario, List<TimedCommand> commands, int opening, Double at, String task) {
        Inquiry inquiry = new Inquiry(task);
        Replay.of(scenario, commands, opening, at, inquiry, false, () -> false);
        return inquiry.answer().orElseThrow();
    }

    private static Decision decision(String strategy, String task) {
        return explain(scenario(SMALL.formatted(strategy)), List.of(), 0, Double.POSITIVE_INFINITY, task)
                .last()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            least-loaded          | T3 went to a-one | Least loaded: the smallest workload among the two a agents that were not stopped. Two had 1 task; a-one was given a task least recently.
            round-robin           | T3 went to a-one | Round robin: the next in turn after a-two among the two a agents that were not stopped.
            weighted-least-loaded | T3 went to a-two | Weighted least loaded: the smallest unfinished weight among the two a agents that were not stopped. a-two stood at 0.5, a-one at 1.
            least-work            | T3 went to a-two | Least work: the smallest backlog among the two a agents that were not stopped. a-two stood at 4 min, a-one at 7 min.
            shortest-expected-delay | T3 went to a-two | Shortest expected delay: the smallest expected delay among the two a agents that were not stopped. a-two stood at 1 task time, a-one at 2 task times.
            longest-idle          | T3 went to a-one | Longest idle: the earliest last completion among the two a agents that were not stopped. Two had completed nothing; a-one was given a task least recently.
            fewest-assigned       | T3 went to a-one | Fewest assigned: the smallest assignment count among the two a agents that were not stopped. Two had 1 task; a-one was given a task least recently.
            least-utilised        | T3 went to a-two | Least utilised: the smallest time at work among the two a agents that were not stopped. a-two stood at 2 min, a-one at 3 min.
            """)
    void saysByWhichFigureTheStrategyDecided(String strategy, String headline, String reason) {
        Decision decision = decision("\"" + strategy + "\"", "T3");
        assertThat(WORDS.headline(decision)).isEqualTo(headline);
        assertThat(WORDS.reason(decision)).isEqualTo(reason);
        assertThat(WhyWords.passedOver(decision.passedOver()))
                .isEqualTo("Passed over: 1 agent of another role; a-three is stopped.");
    }

    @Test
    void firstOfAllIsFirstInTheRoster() {
        assertThat(WORDS.reason(decision("\"least-loaded\"", "T1")))
                .endsWith("Two had 0 tasks; none of them had been given a task, and a-one is first in the roster.");
        assertThat(WORDS.reason(decision("\"round-robin\"", "T1")))
                .isEqualTo("Round robin: the first in roster order of the two a agents that were not stopped;"
                        + " no task of the role went before.");
    }

    @Test
    void tellsWhoWasDrawn() {
        Decision chance = decision("\"random\"", "T3");
        assertThat(WORDS.reason(chance))
                .isEqualTo("Random: chance alone, each of the two a agents that were not stopped alike.");
        assertThat(chance.runnerUp()).isEmpty();
        Decision drawn = decision("{ \"name\": \"power-of-d\", \"d\": 1 }", "T3");
        assertThat(drawn.drawn()).containsExactly(drawn.agent());
        assertThat(WORDS.reason(drawn))
                .isEqualTo("Power of 1: the smallest workload of " + drawn.agent()
                        + ", drawn from the two a agents that were not stopped.");
        assertThat(drawn.candidates()).extracting(c -> WhyWords.note(drawn, c)).containsExactly("chosen", "not drawn");
    }

    @Test
    void tellsWhomAffinityPassesOver() {
        Decision decision = decision("{ \"name\": \"affinity\", \"bound\": 1 }", "T4");
        assertThat(WORDS.reason(decision))
                .startsWith(
                        "Affinity, bound 1: the largest affinity among the two a agents that were not stopped, passing over"
                                + " whoever would have more than 2 tasks, 1 times the mean rounded up.");
        assertThat(decision.candidates())
                .extracting(c -> WhyWords.note(decision, c))
                .containsExactly("chosen", "passed over");
    }

    @Test
    void tellsWhatWasSeenWhereFiguresAreStaleOrEstimated() {
        Scenario stale = scenario(SMALL.formatted("{ \"name\": \"least-work\", \"error\": 0.5 }"))
                .withRefresh(2);
        Decision decision = explain(stale, List.of(), 0, Double.POSITIVE_INFINITY, "T3")
                .last()
                .orElseThrow();
        assertThat(WORDS.reason(decision))
                .endsWith("It saw loads as they were at 2 min. It knew efforts only roughly, with an error of 0.5.");
    }

    @Test
    void tellsWhatTheOperatorChoseAndWhatTheStrategyWouldHave() {
        Scenario scenario = scenario(SMALL.formatted("\"least-work\""));
        List<TimedCommand> commands = List.of(
                new TimedCommand(0, new Command.Automatic(false)),
                new TimedCommand(3, new Command.Assign("T3", "a-one")));
        Decision decision = explain(scenario, commands, 1, 5.0, "T3").last().orElseThrow();
        assertThat(decision.byOperator()).isTrue();
        assertThat(WORDS.headline(decision)).isEqualTo("T3 went to a-one");
        assertThat(WORDS.reason(decision))
                .isEqualTo(
                        "The operator gave it to a-one. Least work would have chosen it too: the smallest backlog among"
                                + " the two a agents that were not stopped. Two stood at 0 min; none of them had been given a task, and"
                                + " a-one is first in the roster.");
        assertThat(explain(scenario, commands, 1, 5.0, "T2").waiting())
                .extracting(Waiting::cause)
                .isEqualTo(Waiting.Cause.BY_HAND);
    }

    @Test
    void onlyOneCandidateNeedsNoRule() {
        Scenario scenario = scenario(SMALL.formatted("\"random\"")).withDispatch(Dispatch.WHEN_IDLE);
        Explanation explanation = explain(scenario, List.of(), 0, Double.POSITIVE_INFINITY, "T3");
        Decision decision = explanation.last().orElseThrow();
        assertThat(decision.time()).isEqualTo(5);
        assertThat(WORDS.reason(decision))
                .isEqualTo("It was the only a agent that was idle, so any strategy would have chosen it.");
        assertThat(WORDS.waited(decision)).isEqualTo("The task had waited 2 min.");
    }

    private static final String WAITS = """
            { "plimsoll": 1, "name": "Waits", "timeUnit": "hours", "roles": { "a": 2, "left": 1 },
              "agents": [ { "name": "a-lead", "role": "a", "status": "stopped" } ],
              "tasks": [ { "id": "long-1x", "role": "a", "effort": 50 }, { "id": "long-2x", "role": "a", "effort": 60 },
                         { "id": "third", "role": "a", "arrival": 2, "patience": 10 }, { "id": "fourth", "role": "a", "arrival": 3 },
                         { "id": "after", "role": "a", "dependsOn": ["long-2x", "third"] }, { "id": "nobody", "role": "ops" },
                         { "id": "gone", "role": "left" }, { "id": "done", "role": "a", "status": "completed" },
                         { "id": "late", "role": "a", "arrival": 9 } ],
              "timeline": [ { "at": 0, "agents": { "left": 0 } } ] }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            third   | 4 | third waits for an idle a agent | No idle agents for role "a": a-lead is stopped; a-1 and a-2 are full. It has waited 2 h; no task of its role is tried before it. It leaves at 12 h.
            fourth  | 4 | fourth waits for an idle a agent | No idle agents for role "a": a-lead is stopped; a-1 and a-2 are full. It has waited 1 h; one task of its role is tried before it.
            after   | 4 | after is blocked by long-2x and third | long-2x is in progress with a-2. third is waiting.
            nobody  | 4 | nobody waits: there is no ops agent | No agents for role "ops": nobody takes its tasks. It has waited 4 h; no task of its role is tried before it.
            gone    | 4 | gone waits: there is no left agent | No agents for role "left": left-1 has left the roster. It has waited 4 h; no task of its role is tried before it.
            done    | 4 | done was completed before the run | The scenario says so: it has no events and counts in no measure.
            late    | 4 | late is yet to arrive | It arrives at 9 h.
            third   | 20 | third left without being begun | Its patience ended at 12 h, 10 h after it became ready.
            """)
    void saysWhyNobodyHasIt(String task, double at, String headline, String reason) {
        Waiting waiting = Objects.requireNonNull(
                explain(scenario(WAITS), List.of(), 0, at, task).waiting());
        WhyWords words = WhyWords.in(TimeUnit.HOURS);
        assertThat(words.headline(waiting)).isEqualTo(headline);
        assertThat(words.reason(waiting)).isEqualTo(reason);
    }

    @Test
    void saysThatTheRunHasYetToBegin() {
        Scenario scenario = scenario(WAITS);
        Inquiry inquiry = new Inquiry("long-1x");
        Replay.of(scenario, List.of(), 0, null, inquiry, false, () -> false);
        assertThat(WORDS.headline(
                        Objects.requireNonNull(inquiry.answer().orElseThrow().waiting())))
                .isEqualTo("long-1x waits for the run to begin");
    }

    @Test
    void saysWhatTheOperatorTookOutAndWhatCameBefore() {
        Scenario scenario = scenario(SMALL.formatted("\"least-loaded\""));
        List<TimedCommand> commands = List.of(
                new TimedCommand(3, new Command.Stop("a-one")), new TimedCommand(5, new Command.RemoveTask("T4")));
        Explanation back = explain(scenario, commands, 0, 3.5, "T3");
        assertThat(back.decisions()).extracting(Decision::agent).containsExactly("a-one", "a-two");
        assertThat(WORDS.before(back)).containsExactly("It went to a-one at 3 min before, and was not begun there.");
        Waiting out =
                Objects.requireNonNull(explain(scenario, commands, 0, 6.0, "T4").waiting());
        assertThat(WORDS.headline(out)).isEqualTo("T4 was taken out by the operator");
    }

    @Test
    void saysThatTheRunEndedBefore() {
        Scenario scenario = scenario("""
                { "plimsoll": 1, "name": "Ends", "roles": { "a": 1 }, "run": { "tasks": 1 },
                  "tasks": [ { "id": "first", "role": "a", "effort": 5 }, { "id": "second", "role": "a", "effort": 5 } ] }
                """);
        Waiting waiting = Objects.requireNonNull(explain(scenario, List.of(), 0, Double.POSITIVE_INFINITY, "second")
                .waiting());
        assertThat(WORDS.headline(waiting)).isEqualTo("second was waiting when the run ended");
    }

    @Test
    void saysWhoIsNext() {
        Scenario scenario = scenario(WAITS);
        Simulation run = new Simulation(scenario);
        assertThat(run.nextInLine())
                .extracting(next -> next.role() + ": " + WhyWords.next(next))
                .containsExactly("a: a-1", "left: no agents for role \"left\"", "ops: no agents for role \"ops\"");
        run.advanceTo(60);
        Simulation byTask = new Simulation(scenario.withTasks(List.of()).withStrategy(StrategySpec.of("affinity")));
        byTask.advanceTo(1);
        assertThat(byTask.nextInLine())
                .extracting(next -> next.role() + ": " + WhyWords.next(next))
                .containsExactly("a: depends on the task");
        Simulation chance = new Simulation(scenario.withTasks(List.of()).withStrategy(StrategySpec.of("random")));
        chance.advanceTo(1);
        assertThat(chance.nextInLine())
                .extracting(next -> WhyWords.next(next))
                .allSatisfy(words -> assertThat(words).matches("a-[12], by chance of 2"));
    }
}
