package io.plimsoll.sim.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.reference.EventLines;
import io.plimsoll.sim.reference.RandomCommands;
import io.plimsoll.sim.reference.RandomScenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a run was taken and whatever was done, undone and done again, it stands as a run stands that came there straight. */
class TravelTest {
    private static final Limits FEW = new Limits(4, 5, Long.MAX_VALUE);

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("plimsoll.seeds", 3000));
    }

    /** What can be seen of a run. */
    private record Sight(Place place, List<String> events, Results results) {}

    private static final class Trial {
        final Scenario scenario;
        final RandomSource chance;
        final List<Command> commands;
        final List<String> story = new ArrayList<>();
        TimeTravel<Lines> travel;

        Trial(long seed) {
            scenario = RandomScenarios.of(seed);
            chance = new RandomSource(~seed);
            commands = LongStream.range(0, 4)
                    .mapToObj(i -> RandomCommands.of(scenario, 2 * (seed + i) + 1))
                    .flatMap(List::stream)
                    .map(TimedCommand::command)
                    .toList();
            travel = new TimeTravel<>(scenario, new Lines(), FEW);
            story.add("seed " + seed + " " + scenario);
        }

        Sight sight() {
            return new Sight(
                    travel.place(),
                    List.copyOf(travel.witness().lines()),
                    travel.simulation().results());
        }

        /** A run of the same commands that comes to the present place without any detour. */
        Sight straight() {
            EventLines lines = new EventLines();
            Simulation run = new Simulation(scenario, lines, false);
            Place place = travel.place();
            Course course = travel.branch().course();
            for (int i = 0; i < course.size(); i++) {
                TimedCommand timed = course.commands().get(i);
                boolean opening = i < course.openingCommands();
                if (!opening && place.isBefore(Place.at(timed.at()))) {
                    break;
                }
                if (!opening) {
                    run.advanceTo(timed.at());
                    run.rest(timed.at());
                }
                run.apply(timed.command());
            }
            if (!place.opening()) {
                run.advanceTo(place.time());
                run.rest(place.time());
            }
            return new Sight(new Place(run.now(), run.inOpening()), lines.lines(), run.results());
        }

        void check() {
            assertThat(sight()).as("%s", story).isEqualTo(straight());
            assertThat(travel.done().begins(travel.branch().course()))
                    .as("%s", story)
                    .isTrue();
        }

        void told(String what) {
            story.add(what);
        }

        Command command() {
            return commands.isEmpty() ? new Command.AssignNext() : commands.get(chance.below(commands.size()));
        }

        void go() {
            double time = travel.place().time() + chance.below(8) * .5;
            long events = 1 + chance.below(40);
            told("on to " + time + " by " + events);
            travel.advance(time, events);
        }

        void seek() {
            Place place = Place.sought(
                    chance.below(4) == 0
                            ? travel.branch().reached().time()
                            : chance.below(1
                                            + (int) (2
                                                            * travel.branch()
                                                                    .reached()
                                                                    .time()
                                                    + 8))
                                    * .5);
            told("seek " + place);
            trip(travel.seek(place));
        }

        /** Now and then in little steps. */
        void trip(Trip<Lines> trip) {
            if (chance.below(2) == 0) {
                trip.finish();
            } else {
                while (!trip.go(1 + chance.below(5))) {}
            }
        }

        void act() {
            Sight before = sight();
            Branch branch = travel.branch();
            Course course = branch.course();
            List<Branch> branches = travel.branches();
            boolean back = travel.isBack();
            Command command = command();
            told("at " + travel.place() + " " + command);
            Outcome outcome = travel.act(command);
            if (!outcome.done()) {
                assertThat(sight()).as("%s", story).isEqualTo(before);
                assertThat(travel.branches()).isEqualTo(branches);
                return;
            }
            check();
            assertThat(travel.branch() != branch).as("%s", story).isEqualTo(back);
            assertThat(travel.isBack()).as("%s", story).isFalse();
            if (back) {
                assertThat(branch.course()).isSameAs(course);
            }
            if (chance.below(2) == 0) {
                Sight after = sight();
                Branch acted = travel.branch();
                told("undo");
                trip(travel.undo());
                assertThat(sight()).as("%s", story).isEqualTo(before);
                assertThat(travel.branch()).isSameAs(branch);
                assertThat(branch.course()).isSameAs(course);
                assertThat(travel.branches()).isEqualTo(branches);
                if (chance.below(2) == 0) {
                    told("redo");
                    trip(travel.redo());
                    assertThat(sight()).as("%s", story).isEqualTo(after);
                    assertThat(travel.branch()).isSameAs(acted);
                }
            }
        }

        void undo() {
            if (travel.toUndo() == null) {
                return;
            }
            Place place = travel.place();
            Course course = travel.branch().course();
            told("undo " + travel.toUndo());
            Trip<Lines> trip = travel.undo();
            if (chance.below(4) == 0) {
                told("given up");
                trip.giveUp();
                assertThat(travel.branch().course()).as("%s", story).isSameAs(course);
            } else {
                trip(trip);
            }
            stands(place);
        }

        /** The clock has not moved, unless the run now ends before. */
        void stands(Place place) {
            if (!travel.place().equals(place)) {
                assertThat(travel.simulation().finished()).as("%s", story).isTrue();
                assertThat(travel.place()).as("%s", story).isLessThan(place);
            }
        }

        void redo() {
            TimedCommand again = travel.toRedo();
            if (again == null) {
                return;
            }
            Place place = travel.place();
            told("redo " + again);
            trip(travel.redo());
            stands(place);
            assertThat(travel.branch().course().last()).isSameAs(again);
        }

        void branch() {
            Branch other = travel.branches().get(chance.below(travel.branches().size()));
            Place place = travel.place();
            switch (chance.below(6)) {
                case 0 -> {
                    told("fork");
                    travel.fork();
                }
                case 1 -> {
                    told("restart");
                    Branch from = travel.branch();
                    Course course = from.course();
                    trip(travel.restart());
                    assertThat(travel.place()).isEqualTo(Place.OPENING);
                    assertThat(travel.branch().course().size()).isZero();
                    assertThat(from.course()).isSameAs(course);
                    return;
                }
                case 2 -> {
                    if (other != travel.branch()) {
                        told("drop " + other.name());
                        travel.drop(other);
                    }
                }
                default -> {
                    told("switch to " + other.name());
                    trip(travel.switchTo(other));
                }
            }
            stands(place);
        }

        /** Another that knows only the memo comes to the same place. */
        void remember() {
            told("remembered");
            Sight before = sight();
            Memo memo = travel.memo();
            travel = TimeTravel.of(memo, scenario, new Lines(), FEW);
            trip(travel.seek(memo.place()));
            assertThat(sight()).as("%s", story).isEqualTo(before);
            assertThat(travel.memo()).as("%s", story).isEqualTo(memo);
        }

        void look() {
            Branch other = travel.branches().get(chance.below(travel.branches().size()));
            double time = chance.below(30);
            Sight before = sight();
            Excursion<Nobody> look = travel.look(other, time);
            while (!look.go(1 + chance.below(50))) {}
            EventLines lines = new EventLines();
            Simulation run = new Simulation(scenario, lines, false);
            new Straight(run, other.course()).to(time);
            assertThat(look.simulation().results())
                    .as("%s: look at %s at %s", story, other.name(), time)
                    .isEqualTo(run.results());
            assertThat(sight()).isEqualTo(before);
        }
    }

    private record Straight(Simulation run, Course course) {
        void to(double time) {
            for (int i = 0; i < course.size(); i++) {
                TimedCommand timed = course.commands().get(i);
                if (i >= course.openingCommands()) {
                    if (timed.at() > time) {
                        break;
                    }
                    run.advanceTo(timed.at());
                    run.rest(timed.at());
                }
                run.apply(timed.command());
            }
            run.advanceTo(time);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void standsWhereOneStandsThatCameStraight(long seed) {
        Trial trial = new Trial(seed);
        for (int i = 0; i < 25; i++) {
            switch (trial.chance.below(12)) {
                case 0, 1, 2 -> trial.go();
                case 3 -> {
                    trial.told("step");
                    trial.travel.step();
                }
                case 4, 5 -> trial.act();
                case 6, 7 -> trial.seek();
                case 8 -> trial.undo();
                case 9 -> trial.redo();
                case 10 -> trial.branch();
                default -> {
                    if (trial.chance.below(3) == 0) {
                        trial.remember();
                    } else {
                        trial.look();
                    }
                }
            }
            trial.check();
        }
        assertThat(trial.travel.checkpoints()).isLessThanOrEqualTo(5);
    }
}
