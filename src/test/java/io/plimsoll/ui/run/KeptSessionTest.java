package io.plimsoll.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.travel.Memo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done to a run is kept before anybody hears of it, and a run that is kept is taken up as it was. */
class KeptSessionTest {
    private static final Scenario SCENARIO = Scenario.named("Week")
            .withRoles(List.of(Role.of("dev", 2)))
            .withArrivals(List.of(
                    ArrivalStream.of("bug", "dev", new Distribution.Exponential(2), new Distribution.Exponential(3))))
            .withRun(RunLimits.until(5000));

    private final Kept kept = new Kept();
    private long nanos;

    private static final class Kept implements Keeper {
        final List<Memo> memos = new ArrayList<>();
        final List<Long> takenUp = new ArrayList<>();
        long events;

        @Override
        public void note(Memo memo, long count) {
            memos.add(memo);
            events = count;
        }

        @Override
        public void takenUp(long count) {
            takenUp.add(count);
        }

        @Override
        public void close() {
            memos.clear();
        }
    }

    private RunSession session(Beginning beginning, Keeper keeper) {
        return new RunSession(beginning, keeper, () -> nanos, Speed.FASTEST);
    }

    private static void arrive(RunSession session) {
        while (session.onTheWay()) {
            session.advance();
        }
    }

    private static void goTo(RunSession session, double time) {
        session.seek(time);
        arrive(session);
    }

    @Test
    void everyChangeIsKeptBeforeItIsHeard() {
        RunSession session = session(Beginning.of(SCENARIO), kept);
        session.keep();
        goTo(session, 10);
        assertThat(kept.memos.getLast()).isEqualTo(session.memo());
        assertThat(session.act(new Command.Stop("dev-1"))).isEqualTo(Outcome.DONE);
        assertThat(kept.memos.getLast()).isEqualTo(session.memo());
        int before = kept.memos.size();
        assertThat(session.act(new Command.Stop("nobody")).done()).isFalse();
        assertThat(kept.memos).hasSize(before);
        session.fork();
        assertThat(kept.memos.getLast().branches()).hasSize(2);
        session.rename(2, "other");
        assertThat(kept.memos.getLast().branches().getLast().name()).isEqualTo("other");
        List<Memo> heard = new ArrayList<>();
        session.undo(outcome -> heard.add(kept.memos.getLast()));
        arrive(session);
        assertThat(heard).containsExactly(session.memo());
        session.drop(1);
        assertThat(kept.memos.getLast()).isEqualTo(session.memo());
        assertThat(kept.memos.getLast().branches()).hasSize(1);
        session.step();
        assertThat(kept.memos.getLast()).isEqualTo(session.memo());
    }

    @Test
    void theClockIsKeptOnceASecond() {
        RunSession session = session(Beginning.of(SCENARIO), kept);
        session.keep();
        session.speed(new Speed(10));
        session.play();
        int before = kept.memos.size();
        for (int i = 0; i < 250; i++) {
            nanos += 20_000_000;
            session.advance();
        }
        assertThat(kept.memos).hasSize(before + 5);
        assertThat(kept.memos.getLast().place().time()).isEqualTo(50);
    }

    @Test
    void aRunIsTakenUpAsItWas() {
        RunSession session = session(Beginning.of(SCENARIO), kept);
        goTo(session, 10);
        session.act(new Command.Stop("dev-1"));
        session.fork();
        goTo(session, 20);
        session.act(new Command.Resume("dev-1"));
        goTo(session, 15);
        Memo memo = kept.memos.getLast();
        long events = kept.events;

        Kept again = new Kept();
        RunSession taken = session(new Beginning(SCENARIO, memo, null), again);
        taken.keep();
        assertThat(again.memos).as("not before it is there").isEmpty();
        arrive(taken);

        assertThat(again.takenUp).containsExactly(events);
        assertThat(again.memos).containsExactly(memo);
        assertThat(taken.snapshot().results()).isEqualTo(session.snapshot().results());
        assertThat(taken.act(new Command.Stop("dev-2"))).isEqualTo(Outcome.DONE);
        assertThat(again.memos.getLast().branches()).hasSize(3);
    }

    @Test
    void givingUpTheWayThereKeepsTheBranches() {
        RunSession session = session(Beginning.of(SCENARIO), kept);
        goTo(session, 4000);
        session.act(new Command.Stop("dev-1"));
        Memo memo = kept.memos.getLast();

        Kept again = new Kept();
        RunSession taken = session(new Beginning(SCENARIO, memo, null), again);
        taken.giveUp();

        assertThat(again.takenUp).isEmpty();
        assertThat(again.memos.getLast().branches()).isEqualTo(memo.branches());
    }

    @Test
    void whereNothingMayBeDoneTheReasonIsGiven() {
        RunSession session = session(Beginning.of(SCENARIO), kept);
        goTo(session, 10);
        session.act(new Command.Stop("dev-1"));
        RunSession read = session(new Beginning(SCENARIO, session.memo(), "for reading only"), Keeper.NONE);
        arrive(read);
        Memo before = read.memo();
        List<Outcome> outcomes = new ArrayList<>();

        outcomes.add(read.act(new Command.Stop("dev-2")));
        outcomes.add(read.fork());
        read.undo(outcomes::add);
        read.redo(outcomes::add);
        arrive(read);

        assertThat(outcomes).hasSize(4).extracting(Outcome::reason).containsOnly("for reading only");
        assertThat(read.memo()).isEqualTo(before);
        read.reset();
        arrive(read);
        assertThat(read.snapshot().now()).isZero();
        assertThat(read.memo().branches()).isEqualTo(before.branches());
        goTo(read, 10);
        assertThat(read.memo()).isEqualTo(before);
    }
}
