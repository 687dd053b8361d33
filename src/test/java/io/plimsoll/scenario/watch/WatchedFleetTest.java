package io.plimsoll.scenario.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.scenario.Replay;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.scenario.RunFileWriter;
import io.plimsoll.scenario.ScenarioFiles;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.TimeUnit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The events of a real fleet as a run: what happens, what is odd, what is suggested and what is kept. */
class WatchedFleetTest {
    private final List<Told> told = new ArrayList<>();
    private WatchedFleet fleet = fleet("least-loaded", WatchedFleet.TASKS);
    private long line;

    private WatchedFleet fleet(String strategy, int kept) {
        return new WatchedFleet(
                kept,
                () -> new RecordedWatch(
                        WatchedFleet.scenario("fleet", TimeUnit.SECONDS, null, StrategySpec.of(strategy))),
                told::add);
    }

    private Simulation now() {
        return fleet.run().simulation();
    }

    private void agent(double time, String agent, String role, FleetEvent.Status status) {
        fleet.take(new FleetEvent.Agent(++line, time, agent, role, status));
    }

    private void becomes(double time, String agent, FleetEvent.Status status) {
        fleet.take(new FleetEvent.Agent(++line, time, agent, null, status));
    }

    private void arrived(double time, String task, String role) {
        fleet.take(new FleetEvent.Arrived(++line, time, task, role, null));
    }

    private void assigned(double time, String task, String agent) {
        fleet.take(new FleetEvent.Assigned(++line, time, task, agent));
    }

    private void completed(double time, String task) {
        fleet.take(new FleetEvent.Completed(++line, time, task, null));
    }

    private void two() {
        agent(0, "be-1", "backend", FleetEvent.Status.IDLE);
        agent(0, "be-2", "backend", FleetEvent.Status.IDLE);
    }

    private TaskState state(String task) {
        return now().taskState(now().taskSlot(task));
    }

    private void odd(Oddity why, String words) {
        Told.Odd odd = (Told.Odd) told.stream()
                .filter(Told.Odd.class::isInstance)
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(odd.why()).isEqualTo(why);
        assertThat(odd.words()).contains(words);
        assertThat(odd.line()).isEqualTo(line);
    }

    @Test
    void eventsAreCommandsAtTheirOwnTimes() {
        two();
        arrived(1, "T1", "backend");
        assertThat(told.getLast()).isEqualTo(new Told.Arrived(1, "T1", "backend", Suggestion.of("be-1")));
        assigned(4, "T1", "be-2");
        assertThat(told.getLast()).isEqualTo(new Told.Assigned(4, "T1", "be-2", Suggestion.of("be-1")));
        arrived(5, "T2", "backend");
        assigned(5, "T2", "be-1");
        arrived(6, "T3", "backend");
        assertThat(((Told.Arrived) told.getLast()).suggestion().reason())
                .isEqualTo("no idle agents for role \"backend\"");
        completed(1_000, "T1");
        int task = now().taskSlot("T1");
        assertThat(now().taskReady(task)).isEqualTo(1);
        assertThat(now().taskBegun(task)).isEqualTo(4);
        assertThat(now().taskEnded(task)).isEqualTo(1_000);
        assertThat(state("T2")).as("nothing ends by itself").isEqualTo(TaskState.IN_PROGRESS);
        assertThat(fleet.waiting(10)).containsExactly(new Waits("T3", "backend", 6, Suggestion.of("be-2")));
        WatchCounts counts = fleet.counts();
        assertThat(counts.lines()).isEqualTo(line);
        assertThat(counts.arrived()).isEqualTo(3);
        assertThat(counts.assigned()).isEqualTo(2);
        assertThat(counts.agreed()).isEqualTo(1);
        assertThat(counts.completed()).isEqualTo(1);
        assertThat(counts.odd().values()).allMatch(count -> count == 0);
    }

    @Test
    void anOrchestratorThatAsksTheSameStrategyAlwaysAgrees() {
        for (String strategy : List.of("least-loaded", "round-robin", "longest-idle", "fewest-assigned")) {
            fleet = fleet(strategy, WatchedFleet.TASKS);
            two();
            agent(0, "be-3", "backend", FleetEvent.Status.IDLE);
            Random chance = new Random(7);
            List<String> busy = new ArrayList<>();
            for (int i = 1; i <= 200; i++) {
                arrived(i, "T" + i, "backend");
                for (Waits waits : fleet.waiting(1)) {
                    String agent = waits.suggestion().agent();
                    if (agent != null) {
                        assigned(i, waits.task(), agent);
                        busy.add(waits.task());
                    }
                }
                if (!busy.isEmpty() && chance.nextInt(3) > 0) {
                    completed(i + 0.5, busy.remove(chance.nextInt(busy.size())));
                }
            }
            assertThat(fleet.counts().assigned()).as(strategy).isGreaterThan(100);
            assertThat(fleet.counts().agreed())
                    .as(strategy)
                    .isEqualTo(fleet.counts().assigned());
        }
    }

    @Test
    void whatIsLateHappensNow() {
        two();
        arrived(10, "T1", "backend");
        assigned(7, "T1", "be-1");
        odd(Oddity.LATE, "before the last one");
        assertThat(state("T1")).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(now().taskBegun(now().taskSlot("T1"))).isEqualTo(10);
        assertThat(now().now()).isEqualTo(10);
    }

    @Test
    void whatIsRepeatedChangesNothing() {
        two();
        becomes(1, "be-1", FleetEvent.Status.IDLE);
        odd(Oddity.REPEATED, "be-1 is known as idle");
        arrived(1, "T1", "backend");
        arrived(2, "T1", "backend");
        odd(Oddity.REPEATED, "T1 arrived before");
        assigned(2, "T1", "be-1");
        assigned(2, "T1", "be-1");
        odd(Oddity.REPEATED, "T1 is with be-1");
        completed(3, "T1");
        completed(3, "T1");
        odd(Oddity.REPEATED, "T1 is over");
        assigned(3, "T1", "be-1");
        odd(Oddity.REPEATED, "T1 is over");
        assertThat(fleet.counts().odd(Oddity.REPEATED)).isEqualTo(5);
        assertThat(fleet.counts().assigned()).isEqualTo(1);
        assertThat(now().completed()).isEqualTo(1);
    }

    @Test
    void whatIsUnknownChangesNothing() {
        two();
        assigned(1, "T9", "be-1");
        odd(Oddity.UNKNOWN, "no task T9");
        completed(1, "T9");
        odd(Oddity.UNKNOWN, "no task T9");
        arrived(1, "T1", "backend");
        assigned(1, "T1", "be-9");
        odd(Oddity.UNKNOWN, "no agent be-9");
        becomes(1, "be-9", FleetEvent.Status.IDLE);
        odd(Oddity.UNKNOWN, "its first line needs a role");
        fleet.take(new UnfitLine(++line, 1, Oddity.UNREADABLE, "no\u001b[2J"));
        odd(Oddity.UNREADABLE, "\\u001b");
        assertThat(state("T1")).isEqualTo(TaskState.PENDING);
        assertThat(now().events()).isEqualTo(4);
    }

    @Test
    void whatContradictsHappensAsFarAsItCan() {
        two();
        agent(0, "qa-1", "qa", FleetEvent.Status.STOPPED);
        agent(0, "be-1", "qa", null);
        odd(Oddity.CONTRADICTORY, "be-1 has the role backend");
        arrived(1, "T1", "backend");
        assigned(1, "T1", "qa-1");
        odd(Oddity.CONTRADICTORY, "qa-1 takes no backend tasks");
        assigned(1, "T1", "be-1");
        assigned(1, "T1", "be-2");
        odd(Oddity.CONTRADICTORY, "T1 is with be-1 and stays there");
        arrived(2, "T2", "backend");
        assigned(2, "T2", "be-1");
        odd(Oddity.CONTRADICTORY, "be-1 has a task already");
        assertThat(state("T2")).isEqualTo(TaskState.ASSIGNED);
        arrived(3, "T3", "qa");
        assigned(3, "T3", "qa-1");
        odd(Oddity.CONTRADICTORY, "qa-1 was stopped");
        assertThat(state("T3")).isEqualTo(TaskState.IN_PROGRESS);
        fleet.take(new FleetEvent.Completed(++line, 4, "T1", "be-2"));
        odd(Oddity.CONTRADICTORY, "T1 was with be-1");
        assertThat(state("T1")).isEqualTo(TaskState.COMPLETED);
        assertThat(state("T2")).as("it was next").isEqualTo(TaskState.IN_PROGRESS);
        arrived(5, "T4", "backend");
        completed(5, "T4");
        odd(Oddity.CONTRADICTORY, "T4 was never assigned");
        assertThat(fleet.waiting(10)).isEmpty();
        arrived(5, "T5", "backend");
        assigned(5, "T5", "be-1");
        completed(6, "T5");
        odd(Oddity.CONTRADICTORY, "T5 was not the task that be-1 had first");
        completed(7, "T5");
        odd(Oddity.REPEATED, "T5 is over");
        assertThat(now().dispatch().key()).isEqualTo("when-idle");
    }

    @Test
    void agentsAreIdleWorkingOrStopped() {
        two();
        arrived(1, "T1", "backend");
        becomes(2, "be-1", FleetEvent.Status.WORKING);
        assertThat(fleet.waiting(1).getFirst().suggestion().agent())
                .as("who works on something is passed over")
                .isEqualTo("be-2");
        becomes(2, "be-1", FleetEvent.Status.WORKING);
        odd(Oddity.REPEATED, "be-1 is known as working");
        assigned(3, "T1", "be-1");
        assertThat(told.getLast())
                .as("it worked on this")
                .isEqualTo(new Told.Assigned(3, "T1", "be-1", Suggestion.of("be-1")));
        becomes(3, "be-1", FleetEvent.Status.WORKING);
        odd(Oddity.REPEATED, "be-1 is known as working");
        becomes(4, "be-2", FleetEvent.Status.STOPPED);
        arrived(5, "T2", "backend");
        assertThat(fleet.waiting(1).getFirst().suggestion().agent()).isNull();
        becomes(6, "be-2", FleetEvent.Status.IDLE);
        assertThat(fleet.waiting(1).getFirst().suggestion().agent()).isEqualTo("be-2");
        assigned(7, "T2", "be-1");
        becomes(8, "be-1", FleetEvent.Status.STOPPED);
        assertThat(fleet.waiting(9))
                .as("what it had not begun waits again")
                .extracting(Waits::task)
                .containsExactly("T2");
        assertThat(state("T1")).isEqualTo(TaskState.IN_PROGRESS);
        agent(9, "be-3", "backend", FleetEvent.Status.WORKING);
        becomes(9, "be-2", FleetEvent.Status.WORKING);
        becomes(9, "be-2", FleetEvent.Status.STOPPED);
        becomes(9, "be-3", FleetEvent.Status.IDLE);
        assertThat(fleet.waiting(1).getFirst().suggestion().agent()).isEqualTo("be-3");
    }

    @Test
    void whatIsKeptIsBounded() {
        fleet = fleet("least-loaded", 20);
        two();
        agent(0, "be-3", "backend", FleetEvent.Status.STOPPED);
        arrived(1, "long", "backend");
        assigned(2, "long", "be-1");
        arrived(3, "queued", "backend");
        assigned(3, "queued", "be-1");
        arrived(4, "waits", "qa");
        for (int i = 0; i < 100; i++) {
            arrived(10 + i, "T" + i, "backend");
            assigned(10.25 + i, "T" + i, "be-2");
            completed(10.5 + i, "T" + i);
        }
        assertThat(fleet.tasksKept()).isLessThanOrEqualTo(20);
        assertThat(now().taskCount()).isLessThanOrEqualTo(20);
        WatchCounts counts = fleet.counts();
        assertThat(counts.completed()).isEqualTo(100);
        assertThat(counts.forgotten()).isEqualTo(103 - fleet.tasksKept());
        assertThat(told.stream().filter(Told.Anew.class::isInstance).count()).isPositive();
        assertThat(now().taskReady(now().taskSlot("long"))).isEqualTo(1);
        assertThat(now().taskBegun(now().taskSlot("long"))).isEqualTo(2);
        assertThat(state("queued")).isEqualTo(TaskState.ASSIGNED);
        assertThat(fleet.waiting(9)).extracting(Waits::task).containsExactly("waits");
        assertThat(now().stopped(now().agentNumber("be-3"))).isTrue();
        completed(200, "T1");
        odd(Oddity.UNKNOWN, "or it is forgotten");
        completed(200, "long");
        assertThat(state("queued")).isEqualTo(TaskState.IN_PROGRESS);
        replaysAsItWas();
    }

    @Test
    void whereNothingCanBeForgottenNothingMoreIsTakenIn() {
        fleet = fleet("least-loaded", 10);
        two();
        for (int i = 0; i < 15; i++) {
            arrived(i, "T" + i, "backend");
        }
        odd(Oddity.TOO_MANY, "there is no room for T14");
        assertThat(fleet.counts().arrived()).isEqualTo(10);
        assertThat(fleet.counts().odd(Oddity.TOO_MANY)).isEqualTo(5);
        for (int i = 0; i < WatchedFleet.ROLES; i++) {
            agent(20, "a" + i, "role" + i, null);
        }
        odd(Oddity.TOO_MANY, "roles already");
        assertThatThrownBy(() -> fleet("random", 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRunIsItsCommands() {
        two();
        arrived(1, "T1", "backend");
        assigned(2, "T1", "be-2");
        completed(5, "T1");
        replaysAsItWas();
    }

    private void replaysAsItWas() {
        RunFile file = ((RecordedWatch) fleet.run()).file("test");
        byte[] written = RunFileWriter.write(file).getBytes(StandardCharsets.UTF_8);
        RunFile read = Objects.requireNonNull(ScenarioFiles.open(written).run());
        Replay replay = Replay.of(read, EventListener.NONE, false, () -> false);
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.run().simulation().now()).isEqualTo(now().now());
        assertThat(replay.run().simulation().completed()).isEqualTo(now().completed());
    }
}
