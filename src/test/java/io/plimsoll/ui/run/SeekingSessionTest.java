package io.plimsoll.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.Results;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.reference.RandomCommands;
import io.plimsoll.sim.reference.RandomScenarios;
import io.plimsoll.sim.travel.Course;
import io.plimsoll.sim.travel.Limits;
import io.plimsoll.sim.travel.Place;
import io.plimsoll.sim.travel.TimeTravel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the screen is shown after any journey is what it would be shown of a run that came there straight: tables, histories and log. */
class SeekingSessionTest {
    private static final Limits FEW = new Limits(7, 6, Long.MAX_VALUE);

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("plimsoll.seeds", 2000) / 2);
    }

    /** All that a recorder tells. */
    private record Told(
            Results results,
            List<TaskFigure> tasks,
            List<LogLine> log,
            Snapshot.Unlisted unlisted,
            List<String> history) {}

    private static Told told(TimeTravel<Recorder> travel) {
        Recorder recorder = travel.witness();
        List<TaskFigure> tasks = new ArrayList<>(recorder.drainTasks());
        tasks.sort(Comparator.comparingLong(TaskFigure::number));
        return new Told(
                travel.simulation().results(),
                tasks,
                recorder.drainLog(),
                recorder.unlisted(),
                history(recorder.view()));
    }

    private static List<String> history(HistoryView view) {
        List<String> lines = new ArrayList<>();
        lines.add(view.width() + " " + view.buckets() + " " + view.now());
        for (HistoryView.Series series : view.series()) {
            StringBuilder line = new StringBuilder(series.label());
            for (int i = 0; i < view.buckets(); i++) {
                line.append(' ')
                        .append(series.min(i))
                        .append('/')
                        .append(series.max(i))
                        .append('/')
                        .append(series.last(i));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tellsWhatOneTellsThatCameStraight(long seed) {
        Scenario scenario = RandomScenarios.of(seed);
        RandomSource chance = new RandomSource(seed);
        List<Command> commands = LongStream.of(seed, seed + 1, seed + 2)
                .mapToObj(each -> RandomCommands.of(scenario, 2 * each + 1))
                .flatMap(List::stream)
                .map(TimedCommand::command)
                .toList();
        TimeTravel<Recorder> travel = new TimeTravel<>(scenario, new Recorder(), FEW);
        List<String> story = new ArrayList<>(List.of("seed " + seed + " " + scenario));
        for (int i = 0; i < 12; i++) {
            switch (chance.below(6)) {
                case 0, 1 -> {
                    double time = travel.place().time() + chance.below(16) * .5;
                    story.add("on to " + time);
                    travel.advance(time, 1 + chance.below(60));
                    travel.witness().view();
                }
                case 2, 3 -> {
                    if (!commands.isEmpty()) {
                        Command command = commands.get(chance.below(commands.size()));
                        story.add("at " + travel.place() + " " + command);
                        travel.act(command);
                    }
                }
                case 4 -> {
                    Place place = Place.sought(chance.below(
                                    1 + (int) (2 * travel.branch().reached().time()))
                            * .5);
                    story.add("seek " + place);
                    travel.seek(place).finish();
                }
                default -> {
                    if (travel.toUndo() != null) {
                        story.add("undo");
                        travel.undo().finish();
                    }
                }
            }
        }
        Place place = travel.place();
        TimeTravel<Recorder> straight = TimeTravel.of(travel.memo(), scenario, new Recorder(), Limits.USUAL);
        straight.seek(place).finish();
        Told expected = told(straight);
        // whatever was told meanwhile: told anew it is all there is
        travel.seek(Place.OPENING).finish();
        travel.seek(place).finish();
        Told there = told(travel);
        assertThat(there.history()).as("%s", story).isEqualTo(expected.history());
        assertThat(there.log()).as("%s", story).isEqualTo(expected.log());
        assertThat(there.tasks()).as("%s", story).isEqualTo(expected.tasks());
        assertThat(there).as("%s", story).isEqualTo(expected);
    }

    @Test
    void aRunWithoutEndTakesNoMoreMemoryThanItsNewestTasks() {
        Scenario scenario = Scenario.named("long")
                .withRoles(List.of(Role.of("worker", 5)))
                .withArrivals(List.of(ArrivalStream.of(
                        "task", "worker", new Distribution.Exponential(.25), new Distribution.Exponential(1))))
                .withRun(RunLimits.until(5_000));
        RunSession session = new RunSession(scenario, Course.NONE, () -> 0, Speed.FASTEST);
        session.advanceTo(Double.POSITIVE_INFINITY, () -> false);
        Snapshot snapshot = session.snapshot();
        long completed = snapshot.totals().completed();
        assertThat(completed).isGreaterThan(15_000);
        assertThat(snapshot.allTasks()).isTrue();
        assertThat(snapshot.unlisted().completed()).isEqualTo(completed - Snapshot.FINISHED_TASKS);
        assertThat(snapshot.changedTasks().stream().filter(TaskFigure::finished))
                .hasSize(Snapshot.FINISHED_TASKS);
        assertThat(snapshot.changedTasks())
                .extracting(TaskFigure::number)
                .doesNotHaveDuplicates()
                .contains(completed - 1);
        assertThat(snapshot.newLines()).hasSize(AssignmentLog.CAPACITY);
    }

    @Test
    void seeksGoThroughTheSession() {
        Scenario scenario = Scenario.named("team")
                .withRoles(List.of(Role.of("worker", 2)))
                .withArrivals(List.of(ArrivalStream.of(
                        "task", "worker", new Distribution.Exponential(1), new Distribution.Exponential(1))))
                .withRun(RunLimits.until(500));
        long[] nanos = {0};
        RunSession session = new RunSession(scenario, Course.NONE, () -> nanos[0] += 1_000_000, Speed.FASTEST);
        session.seek(300);
        assertThat(session.snapshot().travel().trip()).isNotNull();
        while (session.advance()) {}
        assertThat(session.snapshot().now()).isEqualTo(300);
        session.seek(100);
        session.seek(50);
        while (session.advance()) {}
        Snapshot back = session.snapshot();
        assertThat(back.now()).isEqualTo(50);
        assertThat(back.travel().back()).isTrue();
        assertThat(back.travel().reached()).isEqualTo(300);
        assertThat(session.act(new Command.Stop("worker-1")).done()).isTrue();
        Snapshot acted = session.snapshot();
        assertThat(acted.travel().branches()).hasSize(2);
        assertThat(acted.travel().branch()).isEqualTo(2);
        while (session.advance()) {}
        Snapshot.Beside beside = session.snapshot().travel().beside();
        assertThat(beside).isNotNull();
        assertThat(beside.branch()).isEqualTo(1);
        assertThat(beside.history().now()).isEqualTo(300);
        session.undo(outcome -> assertThat(outcome.done()).isTrue());
        while (session.advance()) {}
        Snapshot undone = session.snapshot();
        assertThat(undone.now()).isEqualTo(50);
        assertThat(undone.travel().branch()).isEqualTo(1);
        assertThat(undone.travel().redo()).isNotNull();
        assertThat(undone.results()).isEqualTo(back.results());
        session.redo(outcome -> assertThat(outcome.done()).isTrue());
        while (session.advance()) {}
        assertThat(session.snapshot().results()).isEqualTo(acted.results());
    }

    @Test
    void comparesBranchesAtTheirEnds() {
        Scenario scenario = Scenario.named("team")
                .withRoles(List.of(Role.of("worker", 2)))
                .withArrivals(List.of(ArrivalStream.of(
                        "task", "worker", new Distribution.Exponential(1), new Distribution.Exponential(1))))
                .withRun(RunLimits.until(500));
        RunSession session = new RunSession(scenario, Course.NONE, () -> 0, Speed.FASTEST);
        session.advanceTo(200, () -> false);
        session.fork();
        assertThat(session.act(new Command.SetAgents("worker", 4)).done()).isTrue();
        List<BranchFigures> found = new ArrayList<>();
        session.compare(Double.POSITIVE_INFINITY, found::add);
        while (session.advance()) {}
        assertThat(found).extracting(BranchFigures::branch).containsExactly(1, 2);
        assertThat(found).extracting(each -> each.results().endTime()).containsOnly(500.0);
        assertThat(found.get(1).results().waits().mean())
                .isLessThan(found.get(0).results().waits().mean());
        assertThat(session.snapshot().now()).isEqualTo(200);
        assertThat(session.drop(1).done()).isTrue();
        assertThat(session.drop(2).reason()).contains("present branch");
        assertThat(session.rename(2, "  ").done()).isFalse();
        assertThat(session.rename(2, "four of them").done()).isTrue();
        assertThat(session.snapshot().travel().branches())
                .extracting(BranchFigure::name)
                .containsExactly("four of them");
    }
}
