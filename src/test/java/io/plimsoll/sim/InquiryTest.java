package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.why.Decision;
import io.plimsoll.sim.why.Explanation;
import io.plimsoll.sim.why.Waiting;
import io.plimsoll.sim.why.Waiting.Blocker;
import io.plimsoll.sim.why.Waiting.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What became of one task, at every station of its way. */
class InquiryTest {
    private static TaskSpec task(
            String id, double arrival, double effort, @Nullable Double patience, boolean done, String... on) {
        return new TaskSpec(id, "dev", "The " + id, 0, 1, arrival, effort, List.of(on), null, patience, null, done);
    }

    /** One agent: it does "first" until 4, then "second" until 7; "leaves" waits from 1 to 3 in vain. */
    private static final Scenario SIX = Scenario.named("inquiry")
            .withRoles(List.of(Role.of("dev", 1)))
            .withTasks(List.of(
                    task("first", 0, 4, null, false),
                    task("leaves", 1, 4, 2.0, false),
                    task("second", 1, 3, null, false),
                    task("after", 1, 1, null, false, "second", "old"),
                    task("old", 0, 1, null, true),
                    task("late", 9, 2, null, false)));

    private static Explanation at(double time, String id) {
        Inquiry inquiry = new Inquiry(id);
        new Simulation(SIX, inquiry, true).advanceTo(time);
        return inquiry.answer().orElseThrow();
    }

    @Test
    void aTaskThatSomebodyHasIsToldByTheDecision() {
        Explanation told = at(2, "first");
        assertThat(told.task()).isEqualTo("first");
        assertThat(told.time()).isEqualTo(2);
        assertThat(told.state()).isEqualTo("in progress");
        assertThat(told.waiting()).isNull();
        assertThat(told.decisions()).hasSize(1);
        Decision decision = told.decisions().getFirst();
        assertThat(decision.agent()).isEqualTo("dev-1");
        assertThat(decision.number()).isEqualTo(1);
        assertThat(decision.title()).isEqualTo("The first");
        assertThat(decision.byOperator()).isFalse();
        assertThat(decision.others()).as("the other strategies are asked too").isNotEmpty();
    }

    @Test
    void aTaskThatIsDoneIsToldByItsDecision() {
        Explanation told = at(8, "second");
        assertThat(told.state()).isEqualTo("completed");
        assertThat(told.time()).isEqualTo(8);
        assertThat(told.waiting()).isNull();
        assertThat(told.decisions())
                .extracting(Decision::task, Decision::number, Decision::time, Decision::ready, Decision::waited)
                .containsExactly(tuple("second", 2L, 4.0, 1.0, 3.0));
    }

    @Test
    void aTaskThatWaitsSaysWhy() {
        Explanation told = at(2, "second");
        assertThat(told.state()).isEqualTo("waiting");
        assertThat(told.decisions()).isEmpty();
        Waiting waiting = told.waiting();
        assertThat(waiting).isNotNull();
        assertThat(waiting.cause()).isEqualTo(Cause.NO_IDLE_AGENTS);
        assertThat(waiting.since()).isEqualTo(1);
        assertThat(waiting.ahead()).as("the one that will leave").isEqualTo(1);
    }

    @Test
    void aTaskThatLeftSaysSinceWhenItHadWaitedAndWhenItLeft() {
        Explanation told = at(6, "leaves");
        assertThat(told.state()).isEqualTo("abandoned");
        assertThat(told.decisions()).isEmpty();
        assertThat(told.waiting())
                .isEqualTo(
                        new Waiting("leaves", "The leaves", "dev", 3, Cause.ABANDONED, 1, 3, 0, List.of(), List.of()));
    }

    @Test
    void aTaskThatIsBlockedNamesWhatBlocksIt() {
        Explanation told = at(5, "after");
        assertThat(told.state()).isEqualTo("blocked");
        assertThat(told.waiting()).isNotNull();
        assertThat(told.waiting().blockers()).containsExactly(new Blocker("second", "in progress", "dev-1"));
        assertThat(at(8, "after").state()).isEqualTo("completed");
    }

    @Test
    void whatIsYetToArriveOrWasDoneBeforeSaysSo() {
        Inquiry early = new Inquiry("late");
        Simulation run = new Simulation(SIX, early, true);
        assertThat(run.apply(new Command.Stop("dev-1")).done()).isTrue();
        assertThat(early.answer().orElseThrow().state()).isEqualTo("not yet arrived");
        Explanation late = at(5, "late");
        assertThat(late.state()).isEqualTo("not yet arrived");
        assertThat(late.waiting()).isNotNull();
        assertThat(late.waiting().cause()).isEqualTo(Cause.NOT_ARRIVED);
        assertThat(late.waiting().since()).isEqualTo(9);
        assertThat(at(10, "late").decisions()).hasSize(1);
        Explanation old = at(5, "old");
        assertThat(old.state()).isEqualTo("completed");
        assertThat(old.waiting()).isNotNull();
        assertThat(old.waiting().cause()).isEqualTo(Cause.COMPLETED_BEFORE);
    }

    @Test
    void nothingIsSaidOfATaskThatNobodyKnows() {
        Inquiry inquiry = new Inquiry("nobody");
        new Simulation(SIX, inquiry, true).run();
        assertThat(inquiry.answer()).isEmpty();
        assertThatThrownBy(() -> new Inquiry("early").answer())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("an event before the run opened");
    }

    @Test
    void aTaskThatWentBackHasADecisionForEachTime() {
        Inquiry inquiry = new Inquiry("b");
        Simulation run = new Simulation(
                Scenario.named("back")
                        .withDispatch(Dispatch.IMMEDIATE)
                        .withAgents(List.of(AgentSpec.of("x", "dev"), AgentSpec.of("y", "dev")))
                        .withTasks(List.of(
                                TaskSpec.of("a", "dev", 5),
                                TaskSpec.of("long", "dev", 9),
                                TaskSpec.of("b", "dev", 2),
                                TaskSpec.of("c", "dev", 2))),
                inquiry,
                true);
        run.advanceTo(1);
        assertThat(run.apply(new Command.Stop("x")).done()).isTrue();
        assertThat(inquiry.answer().orElseThrow().decisions())
                .extracting(Decision::agent, Decision::time, Decision::number)
                .containsExactly(tuple("x", 0.0, 3L), tuple("y", 1.0, 5L));
        assertThat(inquiry.answer().orElseThrow().waiting()).isNull();
        assertThat(run.apply(new Command.Automatic(false)).done()).isTrue();
        assertThat(run.apply(new Command.Resume("x")).done()).isTrue();
        assertThat(run.apply(new Command.Stop("y")).done()).isTrue();
        assertThat(inquiry.answer().orElseThrow().state()).isEqualTo("waiting");
        assertThat(run.apply(new Command.Assign("b", "x")).done()).isTrue();
        assertThat(inquiry.answer().orElseThrow().decisions())
                .extracting(Decision::agent, Decision::byOperator)
                .containsExactly(tuple("x", false), tuple("y", false), tuple("x", true));
    }

    @Test
    void aTaskThatTheOperatorTookOutIsRemoved() {
        Inquiry inquiry = new Inquiry("second");
        Simulation run = new Simulation(SIX, inquiry, true);
        run.advanceTo(2);
        assertThat(run.apply(new Command.RemoveTask("second")).done()).isTrue();
        run.run();
        Explanation told = inquiry.answer().orElseThrow();
        assertThat(told.state()).isEqualTo("removed");
        assertThat(told.waiting()).isNotNull();
        assertThat(told.waiting().cause()).isEqualTo(Cause.REMOVED);
    }

    @Test
    void whatAnotherTaskDoesInTheSlotAfterwardsIsNotItsOwn() {
        Inquiry inquiry = new Inquiry("s-2");
        Simulation run = new Simulation(
                Scenario.named("slots")
                        .withRoles(List.of(Role.of("dev", 1)))
                        .withArrivals(List.of(ArrivalStream.of(
                                "s", "dev", new Distribution.Constant(2), new Distribution.Constant(1))))
                        .withRun(RunLimits.until(20)),
                inquiry,
                false);
        assertThat(inquiry.answer()).as("not yet there").isEmpty();
        run.run();
        Explanation told = inquiry.answer().orElseThrow();
        assertThat(told.state()).isEqualTo("completed");
        assertThat(told.decisions()).extracting(Decision::task, Decision::time).containsExactly(tuple("s-2", 4.0));
        assertThat(told.waiting()).isNull();
    }
}
