package io.plimsoll.sim.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.TimedCommand;
import org.junit.jupiter.api.Test;

/** What is taken back and done again, how far a branch was followed then, and that what is given up was never begun. */
class UndoTest extends SteadyTravel {
    /** Everything about it, with what redo would do. */
    private record State(Memo memo, TimedCommand undo, TimedCommand redo, Course course, boolean automatic) {}

    private State state() {
        return new State(
                travel.memo(),
                travel.toUndo(),
                travel.toRedo(),
                travel.done(),
                travel.simulation().automatic());
    }

    private void asBefore(State before) {
        assertThat(state()).isEqualTo(before);
        travel.advance(travel.place().time() + .25, 1);
        assertThat(travel.done())
                .as("what was given up is not done later either")
                .isSameAs(before.course());
    }

    @Test
    void theLastCommandIsTakenBackFirstAndDoneAgainLast() {
        assertThat(travel.toUndo()).isNull();
        act(5, OFF);
        act(10, ON);
        assertThat(travel.toUndo()).isEqualTo(new TimedCommand(10, ON));
        assertThat(travel.toRedo()).isNull();
        travel.undo().finish();
        assertThat(travel.toUndo()).isEqualTo(new TimedCommand(5, OFF));
        assertThat(travel.toRedo()).isEqualTo(new TimedCommand(10, ON));
        assertThat(travel.simulation().automatic()).isFalse();
        travel.undo().finish();
        assertThat(travel.toUndo()).isNull();
        assertThat(travel.toRedo()).isEqualTo(new TimedCommand(5, OFF));
        assertThat(travel.simulation().automatic()).isTrue();
        travel.redo().finish();
        assertThat(travel.toRedo()).isEqualTo(new TimedCommand(10, ON));
        assertThat(travel.place()).isEqualTo(Place.at(10));
    }

    @Test
    void whatIsDoneAfterAnUndoLeavesNothingToRedo() {
        act(5, OFF);
        travel.undo().finish();
        act(6, OFF);
        assertThat(travel.toRedo()).isNull();
        assertThatIllegalStateException().isThrownBy(travel::redo).withMessage("there is nothing to redo");
        assertThat(travel.branches()).containsExactly(first);
    }

    @Test
    void aRefusedCommandLeavesWhatRedoWouldDo() {
        act(5, OFF);
        travel.undo().finish();
        assertThat(travel.act(new Command.Stop("nobody")).done()).isFalse();
        assertThat(travel.toRedo()).isEqualTo(new TimedCommand(5, OFF));
    }

    @Test
    void whatWasSeenAfterACommandThatIsTakenBackWasNotReached() {
        act(10, OFF);
        to(20);
        to(15);
        assertThat(travel.isBack()).isTrue();
        travel.undo().finish();
        assertThat(first.reached()).isEqualTo(Place.at(15));
        assertThat(travel.isBack()).isFalse();
        to(30);
        to(12);
        travel.redo().finish();
        assertThat(first.reached()).as("30 was without it").isEqualTo(Place.at(12));
    }

    @Test
    void aCommandThatLiesAheadIsTakenBackWhereItIs() {
        act(20, OFF);
        to(30);
        to(10);
        travel.undo().finish();
        assertThat(travel.place()).isEqualTo(Place.at(10));
        assertThat(first.reached()).isEqualTo(Place.at(20));
        travel.redo().finish();
        assertThat(travel.place()).isEqualTo(Place.at(10));
        assertThat(first.reached()).isEqualTo(Place.at(20));
        assertThat(travel.isBack()).isTrue();
    }

    @Test
    void anUndoThatIsGivenUpWasNeverBegun() {
        act(10, OFF);
        to(20);
        to(15);
        State before = state();
        travel.undo().giveUp();
        assertThat(first.reached()).isEqualTo(Place.at(20));
        asBefore(before);
    }

    @Test
    void anUndoThatABranchGoesWithIsGivenUpToo() {
        act(10, OFF);
        act(5, OFF);
        Branch second = travel.branch();
        to(8);
        State before = state();
        travel.undo().giveUp();
        assertThat(travel.branch()).isSameAs(second);
        assertThat(travel.branches()).containsExactly(first, second);
        asBefore(before);
        travel.switchTo(first).finish();
        assertThat(travel.toRedo()).isNull();
    }

    @Test
    void aRedoThatIsGivenUpWasNeverBegun() {
        act(10, OFF);
        to(8);
        travel.undo().finish();
        to(20);
        to(9.9);
        State before = state();
        travel.redo().giveUp();
        assertThat(first.reached()).isEqualTo(Place.at(20));
        asBefore(before);
    }

    @Test
    void aRedoThatABranchComesBackWithIsGivenUpToo() {
        act(10, OFF);
        act(5, OFF);
        travel.undo().finish();
        State before = state();
        travel.redo().giveUp();
        assertThat(travel.branch()).isSameAs(first);
        asBefore(before);
    }

    @Test
    void aRestartThatIsGivenUpWasNeverBegun() {
        act(10, OFF);
        to(9.9);
        State before = state();
        travel.restart().giveUp();
        assertThat(travel.branch()).isSameAs(first);
        assertThat(state()).isEqualTo(before);
        travel.advance(11, 1_000);
        assertThat(travel.done()).isSameAs(first.course());
    }

    @Test
    void aSwitchThatIsGivenUpWasNeverBegun() {
        act(10, OFF);
        Branch second = travel.fork();
        act(20, ON);
        State before = state();
        travel.switchTo(first).giveUp();
        assertThat(travel.branch()).isSameAs(second);
        asBefore(before);
    }
}
