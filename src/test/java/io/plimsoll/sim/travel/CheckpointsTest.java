package io.plimsoll.sim.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where checkpoints lie, told by where a look at a later time begins while the run itself stands in its opening. */
class CheckpointsTest {
    private static final Limits FIVE_UNITS = new Limits(5 * Steady.EVENTS, 64, Long.MAX_VALUE);
    private static final long ALL = Long.MAX_VALUE;

    private TimeTravel<Nobody> travel = with(FIVE_UNITS);

    private static TimeTravel<Nobody> with(Limits limits) {
        return new TimeTravel<>(Steady.until(200), Nobody.WATCHES, limits);
    }

    private void back() {
        travel.seek(Place.OPENING).finish();
    }

    /** Passes by every instant up to a time. */
    private void walk(double time) {
        while (travel.simulation().nextInstant() <= time) {
            travel.step();
        }
    }

    /** Passes by at that time only. */
    private void jump(double time) {
        assertThat(travel.advance(time, ALL)).isTrue();
    }

    /** The times at which there are checkpoints on a branch's way up to a time. */
    private List<Integer> on(Branch branch, int last) {
        assertThat(travel.place()).isEqualTo(Place.OPENING);
        return IntStream.rangeClosed(1, last)
                .map(time -> (int) travel.look(branch, time).simulation().now())
                .filter(time -> time > 0)
                .distinct()
                .boxed()
                .toList();
    }

    private List<Integer> all() {
        back();
        return on(travel.branch(), 200);
    }

    @Test
    void theyLieTheSpacingApart() {
        walk(22);
        assertThat(travel.checkpoints()).isEqualTo(4);
        assertThat(all()).containsExactly(5, 10, 15, 20);
    }

    @Test
    void aRunThatGoesOnByLargePiecesIsKeptWhereItPasses() {
        jump(4.5);
        jump(7);
        jump(11.5);
        jump(12);
        jump(100);
        assertThat(all()).containsExactly(7, 12, 100);
    }

    @Test
    void passingByAgainFillsTheGap() {
        walk(12);
        jump(40);
        assertThat(all()).containsExactly(5, 10, 40);
        walk(40);
        assertThat(all()).containsExactly(5, 10, 15, 20, 25, 30, 35, 40);
        assertThat(travel.checkpoints()).isEqualTo(8);
    }

    @Test
    void noneIsKeptLessThanHalfTheSpacingBeforeTheNext() {
        jump(22);
        back();
        walk(22);
        assertThat(all()).as("4 events before the next").containsExactly(5, 10, 15, 22);

        travel = with(FIVE_UNITS);
        jump(23);
        back();
        walk(23);
        assertThat(all()).as("6 events before the next").containsExactly(5, 10, 15, 20, 23);

        travel = with(new Limits(6 * Steady.EVENTS, 64, ALL));
        jump(21);
        back();
        walk(21);
        assertThat(all()).as("just half of it").containsExactly(6, 12, 18, 21);
    }

    @Test
    void noneIsKeptWhereOneLiesAfterTheSameEvents() {
        jump(5.5);
        back();
        walk(5);
        assertThat(travel.checkpoints()).isEqualTo(1);
    }

    @Test
    void thoseOfAnotherBranchAreNotNear() {
        jump(1);
        travel.act(Steady.QUIET);
        Branch acted = travel.branch();
        jump(22);
        travel.restart().finish();
        walk(23);
        back();
        assertThat(on(travel.branch(), 200)).containsExactly(5, 10, 15, 20);
        assertThat(on(acted, 200)).containsExactly(22);
    }

    @Test
    void aBranchHasThoseBeforeItLeftAndThoseOfItsOwn() {
        walk(12);
        Branch first = travel.branch();
        jump(20);
        travel.seek(Place.at(11)).finish();
        travel.act(Steady.QUIET);
        assertThat(travel.branch()).isNotSameAs(first);
        walk(17);
        back();
        assertThat(on(travel.branch(), 200)).containsExactly(5, 10, 15);
        assertThat(on(first, 200)).containsExactly(5, 10, 20);
    }

    @Test
    void aTripKeepsSomeOnItsWay() {
        jump(50);
        jump(100);
        Trip<Nobody> trip = travel.seek(Place.at(40));
        while (!trip.go(2 * 5 * Steady.EVENTS)) {}
        assertThat(travel.checkpoints()).isBetween(2 + 3, 2 + 8);
        assertThat(all().subList(0, 3)).allMatch(time -> time < 40);
    }

    @Test
    void afterATripThatWasGivenUpTheyAreKeptAsBefore() {
        jump(50);
        back();
        Trip<Nobody> trip = travel.seek(Place.at(100));
        trip.go(3 * Steady.EVENTS);
        trip.giveUp();
        assertThat(travel.place()).isEqualTo(Place.OPENING);
        walk(11);
        assertThat(all()).contains(5, 10, 50);
    }

    @Test
    void whereTheyAreTooManyTheSpacingIsDoubled() {
        travel = with(new Limits(5 * Steady.EVENTS, 4, ALL));
        walk(24);
        assertThat(all()).as("as many as there may be").containsExactly(5, 10, 15, 20);
        walk(29);
        assertThat(all()).as("a fifth was due").containsExactly(10, 20);
        walk(49);
        assertThat(all()).containsExactly(10, 20, 30, 40);
        walk(59);
        assertThat(all()).containsExactly(20, 40);
        walk(200);
        assertThat(all()).containsExactly(80, 160);
    }

    @Test
    void whereTheyAreTooLargeTheSpacingIsDoubled() {
        walk(24);
        long bytes = travel.checkpointBytes();
        travel = with(new Limits(5 * Steady.EVENTS, 64, bytes));
        walk(24);
        assertThat(all()).as("they just fit").containsExactly(5, 10, 15, 20);
        assertThat(travel.checkpointBytes()).isEqualTo(bytes);
        travel = with(new Limits(5 * Steady.EVENTS, 64, bytes - 1));
        walk(24);
        assertThat(all()).as("one byte is wanting").containsExactly(10, 20);
        assertThat(travel.checkpointBytes()).isBetween(1L, bytes - 1);
    }

    @Test
    void whereNotEvenOneFitsThereIsNone() {
        travel = with(new Limits(5 * Steady.EVENTS, 64, 1));
        walk(200);
        assertThat(travel.checkpoints()).isZero();
        assertThat(travel.checkpointBytes()).isZero();
        travel.seek(Place.at(77)).finish();
        assertThat(travel.place()).isEqualTo(Place.at(77));
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whereNoRunIsSoLongAsTheSpacingThereIsNone() {
        Scenario opening = Scenario.named("opening")
                .withRoles(List.of(Role.of("dev", 1)))
                .withTasks(List.of(TaskSpec.of("a", "dev", 4), TaskSpec.of("b", "dev", 4)));
        TimeTravel<Nobody> few = new TimeTravel<>(opening, Nobody.WATCHES, new Limits(Long.MAX_VALUE, 2, 1));
        assertThat(few.simulation().events()).as("in the opening").isPositive();
        assertThat(few.advance(Double.POSITIVE_INFINITY, ALL)).isTrue();
        assertThat(few.checkpoints()).isZero();
    }

    @Test
    void thoseThatGoAreBetweenOthersInWhateverOrderTheyWereKept() {
        travel = with(new Limits(5 * Steady.EVENTS, 6, ALL));
        jump(25);
        jump(50);
        back();
        walk(24);
        assertThat(all()).containsExactly(5, 10, 15, 20, 25, 50);
        walk(34);
        assertThat(all()).containsExactly(10, 20, 30, 50);
    }

    @Test
    void thoseOfABranchThatWasDroppedGoFirst() {
        travel = with(new Limits(5 * Steady.EVENTS, 4, ALL));
        jump(1);
        travel.act(Steady.QUIET);
        Branch acted = travel.branch();
        walk(12);
        travel.restart().finish();
        travel.drop(acted);
        walk(12);
        assertThat(travel.checkpoints())
                .as("as long as there is room, all stay")
                .isEqualTo(4);
        walk(24);
        assertThat(travel.checkpoints()).isEqualTo(4);
        assertThat(all()).as("the spacing is as it was").containsExactly(5, 10, 15, 20);
    }

    @Test
    void thoseThatRedoLeadsToStay() {
        travel = with(new Limits(5 * Steady.EVENTS, 4, ALL));
        jump(1);
        travel.act(Steady.QUIET);
        walk(12);
        travel.undo().finish();
        walk(22);
        assertThat(travel.checkpoints()).isEqualTo(3);
        assertThat(all()).as("of 12, 17 and 22").containsExactly(12, 22);
        travel.redo().finish();
        assertThat(all()).as("of 5 and 10").containsExactly(10);
    }

    @Test
    void thoseThatNeitherABranchNorRedoLeadsToGo() {
        travel = with(new Limits(5 * Steady.EVENTS, 4, ALL));
        jump(1);
        travel.act(Steady.QUIET);
        Branch dropped = travel.branch();
        walk(11);
        travel.restart().finish();
        travel.drop(dropped);
        jump(2);
        travel.act(Steady.QUIET);
        walk(6);
        travel.undo().finish();
        walk(14);
        assertThat(travel.checkpoints())
                .as("5 and 10 of one, 5 of another, 6 and 11 here: 5 and 10 go")
                .isEqualTo(3);
        back();
        assertThat(on(travel.branch(), 200)).containsExactly(6, 11);
        travel.redo().finish();
        assertThat(on(travel.branch(), 200)).containsExactly(5);
    }

    @Test
    void whatIsDoneAnewMakesThoseOfWhatWasUndoneGo() {
        travel = with(new Limits(5 * Steady.EVENTS, 4, ALL));
        jump(1);
        travel.act(Steady.QUIET);
        walk(12);
        travel.undo().finish();
        travel.act(Steady.QUIET);
        assertThat(travel.toRedo()).isNull();
        walk(28);
        back();
        assertThat(on(travel.branch(), 200))
                .as("5 and 10 were of what was undone")
                .containsExactly(12, 17, 22, 27);
    }

    @Test
    void whereTheLastOneLiesAtThePresentATripGoesOnFromThePresent() {
        jump(50);
        assertThat(travel.checkpoints()).isEqualTo(1);
        Trip<Nobody> trip = travel.seek(Place.at(100));
        assertThat(trip.go(10 * Steady.EVENTS)).isFalse();
        trip.giveUp();
        assertThat(travel.place().time()).as("it stays where it has come to").isBetween(51.0, 99.0);
    }

    @Test
    void theEndOfWhatWasDoneLeadsOn() {
        jump(1);
        travel.act(Steady.QUIET);
        jump(30);
        assertThat(travel.look(travel.branch(), 60).simulation().now()).isEqualTo(30);
        back();
        assertThat(on(travel.branch(), 60)).containsExactly(30);
    }
}
