package io.plimsoll.sim.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plimsoll.sim.TimedCommand;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How branches come about, what they have in common, and how they go. */
class BranchTest extends SteadyTravel {
    @Test
    void aBranchSharesWithItsParentWhatBothStillHave() {
        act(5, OFF);
        act(10, ON);
        Branch second = travel.fork();
        assertThat(second.shared()).isEqualTo(2);
        act(15, OFF);
        assertThat(second.shared()).isEqualTo(2);
        travel.switchTo(first).finish();
        travel.undo().finish();
        assertThat(second.shared()).isEqualTo(1);
        travel.act(ON);
        assertThat(first.course().size()).isEqualTo(2);
        assertThat(second.shared()).as("the second command is another").isEqualTo(1);
        travel.undo().finish();
        travel.undo().finish();
        travel.act(ON);
        assertThat(second.shared()).isZero();
        assertThat(first.shared()).isZero();
    }

    @Test
    void oneThatCameAboutByAnActGoesWithIt() {
        act(10, OFF);
        act(5, OFF);
        Branch second = travel.branch();
        assertThat(second.parent()).isSameAs(first);
        travel.undo().finish();
        assertThat(travel.branches()).containsExactly(first);
        assertThat(travel.branch()).isSameAs(first);
        assertThat(travel.toRedo()).isEqualTo(second.course().last());
    }

    @Test
    void oneThatWasForkedStaysWithoutItsOnlyCommand() {
        act(10, OFF);
        to(5);
        Branch second = travel.fork();
        travel.act(OFF);
        travel.undo().finish();
        assertThat(travel.branches()).containsExactly(first, second);
        assertThat(travel.branch()).isSameAs(second);
    }

    @Test
    void oneThatAnotherLeftStaysThoughItsActIsUndone() {
        act(10, OFF);
        act(5, OFF);
        Branch second = travel.branch();
        Branch third = travel.fork();
        travel.switchTo(second).finish();
        travel.undo().finish();
        assertThat(travel.branches()).containsExactly(first, second, third);
        assertThat(travel.branch()).isSameAs(second);
        assertThat(second.course()).isSameAs(Course.NONE);
        assertThat(third.parent()).isSameAs(second);
    }

    @Test
    void aMemoKnowsHowABranchCameAbout() {
        act(10, OFF);
        act(5, OFF);
        travel.fork();
        assertThat(travel.memo().branches()).extracting(Memo.Line::byAct).containsExactly(false, true, false);
        assertThat(travel.memo().branches()).extracting(Memo.Line::parent).containsExactly(null, 1, 2);
        travel.switchTo(travel.branches().get(1)).finish();
        travel.drop(travel.branches().get(2));

        TimeTravel<Nobody> again = TimeTravel.of(travel.memo(), Steady.until(40), Nobody.WATCHES, Limits.USUAL);
        again.undo().finish();
        assertThat(again.branches()).extracting(Branch::number).containsExactly(1);
    }

    @Test
    void oneThatRedoBringsBackStandsWhereItStood() {
        act(10, OFF);
        act(5, OFF);
        Branch second = travel.branch();
        travel.undo().finish();
        Branch third = travel.fork();
        travel.switchTo(first).finish();
        travel.redo().finish();
        assertThat(travel.branch()).isSameAs(second);
        assertThat(travel.branches()).containsExactly(first, second, third);
    }

    @Test
    void theyAreNumberedAndNamedInTheOrderInWhichTheyCameAbout() {
        act(10, OFF);
        travel.restart().finish();
        Branch second = travel.branch();
        Branch third = travel.fork();
        act(5, OFF);
        act(3, OFF);
        assertThat(travel.branches()).extracting(Branch::number).containsExactly(1, 2, 3, 4);
        assertThat(travel.branches())
                .extracting(Branch::name)
                .containsExactly("Branch 1", "Branch 2", "Branch 3", "Branch 4");
        assertThat(second.parent()).isSameAs(first);
        assertThat(second.shared()).isZero();
        assertThat(third.parent()).isSameAs(second);
        assertThat(travel.branch().parent()).isSameAs(third);
    }

    @Test
    void onlyThoseThatLeftADroppedOneAreGivenItsParent() {
        act(10, OFF);
        Branch second = travel.fork();
        act(15, ON);
        Branch third = travel.fork();
        Branch fourth = travel.fork();
        travel.drop(second);
        assertThat(travel.branches()).containsExactly(first, third, fourth);
        assertThat(first.parent()).isNull();
        assertThat(third.parent()).isSameAs(first);
        assertThat(third.shared()).isEqualTo(1);
        assertThat(fourth.parent()).isSameAs(third);
        assertThat(fourth.shared()).isEqualTo(2);
    }

    @Test
    void nothingCanBeDoneWithADroppedOne() {
        travel.fork();
        travel.drop(first);
        String dropped = "Branch 1 was dropped";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> travel.switchTo(first))
                .withMessage(dropped);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> travel.rename(first, "gone"))
                .withMessage(dropped);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> travel.drop(first))
                .withMessage(dropped);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> travel.look(first, 1))
                .withMessage(dropped);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> travel.follow(first))
                .withMessage(dropped);
        assertThat(first.name()).isEqualTo("Branch 1");
        assertThat(travel.branches()).containsExactly(travel.branch());
    }

    @Test
    void whatIsDoneBeforeWhatWasRecordedBeginsAnother() {
        Course recorded = Course.of(List.of(new TimedCommand(0, OFF), new TimedCommand(0, ON)), 1);
        assertThat(recorded.openingCommands()).isEqualTo(1);
        assertThat(recorded.before().place()).isEqualTo(Place.OPENING);
        assertThat(recorded.place()).isEqualTo(Place.at(0));
        TimeTravel<Nobody> run = new TimeTravel<>(Steady.until(40), Nobody.WATCHES, Limits.USUAL, recorded);
        assertThat(run.done()).isSameAs(recorded.before());
        assertThat(run.place()).isEqualTo(run.branch().reached());
        assertThat(run.isBack()).as("a command lies ahead").isTrue();
        Branch given = run.branch();
        assertThat(run.act(ON).done()).isTrue();
        assertThat(run.isBack()).isFalse();
        assertThat(run.branch().parent()).isSameAs(given);
        assertThat(run.branch().shared()).isEqualTo(1);
        assertThat(given.course()).isSameAs(recorded);
    }

    @Test
    void aCourseBeginsOnlyWhatFollowsFromIt() {
        act(10, OFF);
        Course one = travel.done();
        act(20, ON);
        Course two = travel.done();
        assertThat(one.begins(two)).isTrue();
        assertThat(two.begins(two)).isTrue();
        assertThat(two.begins(one)).isFalse();
        act(15, ON);
        assertThat(one.begins(travel.done())).isTrue();
        assertThat(two.begins(travel.done())).isFalse();
    }
}
