package io.plimsoll.sim.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How a run goes on: by the piece, by the instant, at rest, and on a trip. */
class GoingOnTest extends SteadyTravel {
    private static final Place END = Place.at(Double.POSITIVE_INFINITY);

    /** Where it stands after each step, until one leads nowhere. */
    private List<Double> steps() {
        List<Double> times = new ArrayList<>();
        while (travel.step()) {
            times.add(travel.place().time());
        }
        return times;
    }

    @Test
    void itTellsWhetherItCameToATime() {
        assertThat(travel.advance(10, 6)).isFalse();
        assertThat(travel.place().time()).isBetween(1.0, 5.0);
        assertThat(travel.advance(10, 1_000)).isTrue();
        assertThat(travel.place()).isEqualTo(Place.at(10));
        assertThat(travel.branch().reached()).isEqualTo(Place.at(10));
        assertThat(travel.advance(1_000, 1_000)).as("the end comes first").isTrue();
        assertThat(travel.place()).isEqualTo(Place.at(LAST));
    }

    @Test
    void aStepLeadsToTheNextInstantOrCommand() {
        act(37.5, OFF);
        act(38, ON);
        to(36);
        assertThat(steps()).containsExactly(37.0, 37.5, 38.0, 39.0, 40.0);
        assertThat(travel.done().size()).isEqualTo(2);
        assertThat(travel.step()).isFalse();
        assertThat(travel.place()).isEqualTo(Place.at(LAST));
    }

    @Test
    void theFirstStepLetsTheClockGo() {
        assertThat(travel.place()).isEqualTo(Place.OPENING);
        assertThat(travel.step()).isTrue();
        assertThat(travel.place()).isEqualTo(Place.at(0));
        assertThat(travel.step()).isTrue();
        assertThat(travel.place()).isEqualTo(Place.at(1));
    }

    @Test
    void theFirstStepDoesWhatIsDoneAtItsTime() {
        travel.step();
        assertThat(travel.act(OFF).done()).isTrue();
        travel.seek(Place.OPENING).finish();
        assertThat(travel.done().size()).isZero();
        travel.step();
        assertThat(travel.place()).isEqualTo(Place.at(0));
        assertThat(travel.done().size()).isEqualTo(1);
    }

    @Test
    void itIsTakenOnByAboutSoManyEventsWhateverIsDoneOnTheWay() {
        for (int time = 0; time < LAST; time++) {
            act(time + .5, time % 2 == 0 ? OFF : ON);
        }
        Course course = travel.done();
        TimeTravel<Nobody> again = new TimeTravel<>(Steady.until(LAST), Nobody.WATCHES, Limits.USUAL, course);
        Excursion<Nobody> look = again.look(again.branch(), LAST);
        long before = 0;
        for (int i = 0; i < 3; i++) {
            assertThat(look.go(20)).isFalse();
            long events = look.simulation().events();
            assertThat(events - before).isBetween(10L, 24L);
            before = events;
        }
        assertThat(look.go(1_000)).isTrue();
        assertThat(look.simulation().events()).isEqualTo(LAST * Steady.EVENTS);
    }

    @Test
    void atRestTheClockIsMovedToWhereSomethingIsDone() {
        assertThat(steps()).hasSize(LAST + 1);
        travel.rest(50);
        assertThat(travel.place()).isEqualTo(Place.at(50));
        assertThat(travel.branch().reached()).isEqualTo(Place.at(50));
        assertThat(travel.act(OFF).done()).isTrue();
        travel.rest(60);
        assertThat(travel.act(ON).done()).isTrue();
        travel.rest(70);

        travel.seek(Place.OPENING).finish();
        to(45);
        assertThat(travel.done().size()).isZero();
        assertThat(travel.step()).as("to the next command").isTrue();
        assertThat(travel.place()).isEqualTo(Place.at(50));
        to(65);
        assertThat(travel.done()).isSameAs(travel.branch().course());
        assertThat(travel.simulation().automatic()).isTrue();
        travel.seek(Place.OPENING).finish();
        Excursion<Nobody> look = travel.look(travel.branch(), 55);
        assertThat(look.go(1_000)).isTrue();
        assertThat(look.simulation().automatic()).isFalse();
        assertThat(look.simulation().now()).as("when it was done").isEqualTo(50);
    }

    /** Whoever looks at a branch sees what its run comes to by itself, wherever the present one was taken. */
    @Test
    void aLookDoesNotBeginWhereTheClockRests() {
        to(LAST);
        double end = look(60).now();
        travel.rest(50);
        assertThat(travel.place()).isEqualTo(Place.at(50));
        assertThat(look(60).now()).isEqualTo(end).isEqualTo(LAST);
        assertThat(travel.simulation().now()).isEqualTo(50);
    }

    /** On its way to where it rests a clock passes the timeline; what happens then is as much as lies between two checkpoints. */
    @Test
    void whereTheClockRestsNothingIsKept() {
        Scenario ended = Scenario.named("ended")
                .withTimeline(IntStream.rangeClosed(1, 10)
                        .mapToObj(time -> new TimelineEntry(
                                time,
                                null,
                                new TimelineEntry.SwitchStrategy(
                                        StrategySpec.of(time % 2 == 0 ? "random" : "round-robin"))))
                        .toList());
        TimeTravel<Nobody> narrow = new TimeTravel<>(ended, Nobody.WATCHES, new Limits(4, 5, Long.MAX_VALUE));
        narrow.step();
        int kept = narrow.checkpoints();
        narrow.rest(20);
        assertThat(narrow.simulation().events()).isEqualTo(10);
        assertThat(narrow.checkpoints()).isEqualTo(kept);
        Excursion<Nobody> look = narrow.look(narrow.branch(), 30);
        assertThat(look.go(1_000)).isTrue();
        assertThat(look.simulation().events()).isZero();
    }

    private Simulation look(double time) {
        Excursion<Nobody> look = travel.look(first, time);
        assertThat(look.go(1_000)).isTrue();
        return look.simulation();
    }

    @Test
    void atRestTheClockStaysWhereSomethingIsUndone() {
        to(LAST);
        travel.rest(50);
        travel.act(OFF);
        travel.rest(60);
        travel.undo().finish();
        assertThat(travel.place()).isEqualTo(Place.at(60));
        travel.redo().finish();
        assertThat(travel.place()).isEqualTo(Place.at(60));
        assertThat(travel.done().size()).isEqualTo(1);
    }

    @Test
    void beyondTheEndItGoesToTheEnd() {
        travel.seek(Place.at(LAST + 5)).finish();
        assertThat(travel.place()).isEqualTo(Place.at(LAST));
        travel.seek(END).finish();
        assertThat(travel.place()).isEqualTo(Place.at(LAST));
    }

    @Test
    void whereSomethingIsToHappenItDoesNotRest() {
        to(10);
        travel.rest(20);
        assertThat(travel.place()).isEqualTo(Place.at(10));
    }

    @Test
    void nothingElseIsDoneOnTheWay() {
        act(10, OFF);
        Branch first = travel.branch();
        Branch second = travel.fork();
        Memo before = travel.memo();
        Trip<Nobody> trip = travel.seek(Place.at(30));
        Stream<ThrowingCallable> others = Stream.of(
                () -> travel.advance(20, 1),
                travel::step,
                () -> travel.rest(20),
                () -> travel.act(ON),
                () -> travel.seek(Place.at(5)),
                travel::undo,
                travel::redo,
                travel::restart,
                travel::fork,
                () -> travel.switchTo(first),
                () -> travel.drop(first));
        others.forEach(
                other -> assertThatIllegalStateException().isThrownBy(other).withMessage("the run is on its way"));
        assertThat(travel.memo()).isEqualTo(before);
        trip.finish();
        assertThat(travel.branch()).isSameAs(second);
        assertThat(travel.place()).isEqualTo(Place.at(30));
        assertThat(travel.act(ON).done()).isTrue();
    }

    @Test
    void aTripTellsHowMuchOfTheWayIsBehindIt() {
        to(10);
        Trip<Nobody> trip = travel.seek(Place.at(30));
        assertThat(trip.destination()).isEqualTo(30);
        assertThat(trip.progress()).isZero();
        int pieces = 0;
        while (!trip.go(8)) {
            assertThat(trip.progress())
                    .isEqualTo((travel.place().time() - 10) / 20, Offset.offset(1e-12))
                    .isBetween(0.0, 1.0);
            pieces++;
        }
        assertThat(pieces).isGreaterThan(2);
        assertThat(trip.progress()).isEqualTo(1);
    }

    @Test
    void aTripToWhereItStandsHasNoWay() {
        travel.act(OFF);
        Trip<Nobody> trip = travel.undo();
        assertThat(trip.progress()).isZero();
        trip.finish();
        assertThat(trip.progress()).isEqualTo(1);
        assertThat(travel.place()).isEqualTo(Place.OPENING);
    }

    @Test
    void theWayToTheEndIsNotKnown() {
        to(10);
        Trip<Nobody> trip = travel.seek(END);
        assertThat(trip.progress()).isNaN();
        trip.go(5);
        assertThat(trip.progress()).isNaN();
    }

    @Test
    void aTripIsFinishedHoweverLongItIs() {
        int last = 30_000;
        TimeTravel<Nobody> far = new TimeTravel<>(Steady.until(last), Nobody.WATCHES, Limits.USUAL);
        far.seek(END).finish();
        assertThat(far.place()).isEqualTo(Place.at(last));
        assertThat(far.simulation().events()).isEqualTo(last * Steady.EVENTS);
    }

    @Test
    void theSmallestLimitsAreTaken() {
        TimeTravel<Nobody> narrow = new TimeTravel<>(Steady.until(9), Nobody.WATCHES, new Limits(1, 2, 1));
        while (narrow.step()) {}
        assertThat(narrow.checkpoints()).isZero();
        narrow.seek(Place.at(4)).finish();
        assertThat(narrow.place()).isEqualTo(Place.at(4));
    }
}
