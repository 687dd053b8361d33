package io.plimsoll.sim.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be done, what is given up, and what can be read. */
class TimeTravelTest {
    private static final Scenario SCENARIO =
            Samples.find("azure-llm").orElseThrow().read().orThrow();

    private final TimeTravel<Nobody> travel =
            new TimeTravel<>(SCENARIO, Nobody.WATCHES, new Limits(200, 8, Long.MAX_VALUE));

    private void to(double time) {
        travel.seek(Place.at(time)).finish();
    }

    private void stop(String agent) {
        assertThat(travel.act(new Command.Stop(agent)).done()).isTrue();
    }

    @Test
    void withoutAnyActThereIsNothingToUndo() {
        assertThatIllegalStateException().isThrownBy(travel::undo).withMessageContaining("nothing to undo");
        assertThatIllegalStateException().isThrownBy(travel::redo).withMessageContaining("nothing to redo");
        assertThat(travel.restart().go(1)).as("it stands there already").isTrue();
        assertThat(travel.branches()).hasSize(1);
    }

    @Test
    void nothingElseIsDoneOnTheWay() {
        to(100);
        stop("llm-1");
        Trip<Nobody> trip = travel.undo();
        assertThatIllegalStateException()
                .isThrownBy(() -> travel.act(new Command.AssignNext()))
                .withMessageContaining("on its way");
        assertThat(trip.destination()).isEqualTo(100);
        assertThat(trip.progress()).isBetween(0.0, 1.0);
        trip.finish();
        assertThat(trip.progress()).isEqualTo(1);
        trip.giveUp();
        assertThat(travel.place()).as("it had arrived").isEqualTo(Place.at(100));
        assertThat(travel.seek(Place.at(Double.POSITIVE_INFINITY)).progress()).isNaN();
    }

    @Test
    void whatIsGivenUpWasNeverBegun() {
        to(100);
        stop("llm-1");
        Course stopped = travel.done();
        to(50);
        stop("llm-2");
        Branch second = travel.branch();
        travel.undo().finish();
        Branch first = travel.branch();
        Memo before = travel.memo();
        travel.redo().giveUp();
        assertThat(travel.memo()).isEqualTo(before);
        assertThat(travel.branches()).containsExactly(first);

        travel.redo().finish();
        assertThat(travel.branch()).isSameAs(second);
        travel.switchTo(first).giveUp();
        assertThat(travel.branch()).isSameAs(second);
        travel.restart().giveUp();
        assertThat(travel.branches()).containsExactly(first, second);

        travel.switchTo(first).finish();
        travel.undo().finish();
        assertThat(first.course()).isSameAs(stopped.before());
        travel.redo().giveUp();
        assertThat(first.course()).isSameAs(stopped.before());
        assertThat(travel.toRedo()).isEqualTo(stopped.last());
    }

    @Test
    void branchesHaveNamesAndWhatWasDroppedIsGone() {
        to(60);
        Branch first = travel.branch();
        Branch second = travel.fork();
        travel.rename(second, "with a helper");
        assertThat(second.name()).isEqualTo("with a helper");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> travel.drop(second))
                .withMessage("with a helper is the present branch");
        travel.drop(first);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> travel.switchTo(first))
                .withMessageContaining("was dropped");
        assertThat(second.parent()).isNull();
    }

    @Test
    void aBranchIsFollowedApartFromThePresent() {
        to(200);
        Branch first = travel.branch();
        to(100);
        stop("llm-1");
        Excursion<Nobody> along = travel.follow(first);
        while (!along.go(100)) {}
        assertThat(along.simulation().now()).isEqualTo(200);
        while (!along.advance(250, 100)) {}
        assertThat(along.simulation().now()).isEqualTo(250);
        assertThat(along.witness()).isSameAs(Nobody.WATCHES);
        assertThat(travel.place()).isEqualTo(Place.at(100));
    }

    @Test
    void checkpointsTakeMemory() {
        assertThat(travel.checkpointBytes()).isZero();
        Trip<Nobody> trip = travel.seek(Place.at(Double.POSITIVE_INFINITY));
        while (!trip.go(300)) {}
        assertThat(travel.checkpoints()).isBetween(2, 8);
        assertThat(travel.checkpointBytes()).isPositive();
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(0, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 2, 0));
    }

    @Test
    void aSeekForwardsTooBeginsAtTheNearestCheckpoint() {
        TimeTravel<Nobody> near = new TimeTravel<>(SCENARIO, Nobody.WATCHES, new Limits(200, 64, Long.MAX_VALUE));
        Trip<Nobody> whole = near.seek(Place.at(Double.POSITIVE_INFINITY));
        while (!whole.go(50)) {}
        double end = near.place().time();
        long events = near.simulation().events();
        int checkpoints = near.checkpoints();
        assertThat(events).isGreaterThan(4_000);
        RandomSource chance = new RandomSource(7);
        for (int i = 0; i < 300; i++) {
            double time = i % 2 == 0 ? end * i / 1000 : end * (.5 + chance.nextDouble() / 2);
            Trip<Nobody> trip = near.seek(Place.at(time));
            int pieces = 1;
            while (!trip.go(50)) {
                pieces++;
            }
            assertThat(near.place()).isEqualTo(Place.at(time));
            assertThat(pieces).as("pieces to %s", time).isLessThan(12);
        }
        assertThat(near.checkpoints())
                .as("passing by again fills up no room")
                .isLessThan(checkpoints + checkpoints / 4);
    }

    @Test
    void commandsOfACourseFollowEachOther() {
        TimedCommand late = new TimedCommand(5, new Command.AssignNext());
        Course course = Course.of(List.of(late), 0);
        assertThat(course.toString()).contains("AssignNext");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> course.with(new TimedCommand(4, new Command.AssignNext()), false))
                .withMessageContaining("cannot follow");
        assertThatIllegalArgumentException().isThrownBy(() -> course.with(late, true));
        assertThat(Course.NONE.before()).isSameAs(Course.NONE);
    }

    @Test
    void aMemoThatDoesNotFitTogetherIsNotTakenUp() {
        Memo memo = travel.memo();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeTravel.of(
                        new Memo(memo.branches(), 7, memo.place()), SCENARIO, Nobody.WATCHES, Limits.USUAL))
                .withMessageContaining("number 7");
        Memo.Line line = memo.branches().get(0);
        Memo.Line stray = new Memo.Line(2, "stray", 9, 0, false, line.commands(), line.opening(), line.reached());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeTravel.of(
                        new Memo(List.of(line, stray), 1, memo.place()), SCENARIO, Nobody.WATCHES, Limits.USUAL))
                .withMessageContaining("number 9");
    }
}
