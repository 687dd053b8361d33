package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tasks of streams are kept no longer than they are needed, unless somebody asks to. */
class StreamTasksTest {
    private static final Scenario STEADY = Scenario.named("steady")
            .withRoles(List.of(Role.of("dev", 2)))
            .withArrivals(List.of(
                    ArrivalStream.of("bug", "dev", new Distribution.Exponential(1), new Distribution.Exponential(1.4)),
                    ArrivalStream.of("call", "dev", new Distribution.Exponential(9), new Distribution.Exponential(1))))
            .withRun(RunLimits.until(2_000));

    /** Makes a run take the ordinary way, and keeps what became of each task. */
    private static final class Ear implements EventListener {
        final Set<Integer> slots = new HashSet<>();
        final List<String> ids = new ArrayList<>();
        final List<String> odd = new ArrayList<>();
        private Simulation run;

        @Override
        public void opening(Simulation opened) {
            run = opened;
        }

        @Override
        public void on(EventType type, double time, int task, int agent, int role, int workload) {
            if (type == EventType.ARRIVED) {
                ids.add(run.taskId(task));
                slots.add(task);
                if (run.taskPriority(task) != 0 || run.taskTitle(task) != null || run.blockedBy(task) != null) {
                    odd.add(run.taskId(task));
                }
            }
        }
    }

    @Test
    void theirSlotsAreUsedAgain() {
        Ear ear = new Ear();
        Simulation run = new Simulation(STEADY, ear, false);
        run.advanceTo(1_000);
        assertThat(ear.ids).doesNotHaveDuplicates().hasSizeGreaterThan(900);
        assertThat(run.taskCount()).as("slots").isEqualTo(ear.slots.size()).isLessThan(100);
        int held = 0;
        for (int task = 0; task < run.taskCount(); task++) {
            if (run.holdsTask(task)) {
                held++;
                assertThat(run.taskState(task)).isIn(TaskState.PENDING, TaskState.IN_PROGRESS);
                assertThat(run.taskSlot(run.taskId(task))).isEqualTo(task);
            }
        }
        assertThat(held).isEqualTo(run.waiting() + run.inProgress()).isLessThan(run.taskCount());
        assertThat(run.taskSlot("bug-1")).as("done and forgotten").isEqualTo(-1);
    }

    @Test
    void allAreKeptWhereSomebodyAsks() {
        Simulation run = new Simulation(STEADY, EventListener.NONE, true);
        run.run();
        assertThat((long) run.taskCount()).isEqualTo(run.results().tasks().total());
        for (int task = 0; task < run.taskCount(); task++) {
            assertThat(run.holdsTask(task)).isTrue();
        }
        assertThat(run.taskState(run.taskSlot("bug-1"))).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void theNextInTheSlotOfAnEditedOneIsAsItCame() {
        Ear ear = new Ear();
        Simulation run = new Simulation(STEADY, ear, false);
        run.apply(new Command.SetAgents("dev", 0));
        run.advanceTo(20);
        int slot = run.taskSlot("bug-2");
        TaskSpec edited = new TaskSpec("bug-2", "dev", "A title", 9, 5, 0, 2, List.of(), 1.0, 1e6, null, false);
        assertThat(run.apply(new Command.EditTask(edited)).done()).isTrue();
        assertThat(run.taskTitle(slot)).isEqualTo("A title");
        run.apply(new Command.SetAgents("dev", 2));
        run.advanceTo(1_000);
        assertThat(run.taskSlot("bug-2")).isEqualTo(-1);
        assertThat(run.taskNumberInStream(slot)).as("another is there").isGreaterThan(2);
        assertThat(ear.odd).isEmpty();
        assertThat(ear.ids).doesNotHaveDuplicates();
        assertThat(run.results().tasks().unfinished()).isEqualTo(run.waiting() + run.inProgress());
    }

    @Test
    void aRunThatIsInterruptedOftenIsTheSame() {
        Simulation quick = new Simulation(STEADY);
        Simulation ordinary = new Simulation(STEADY, new Ear(), false);
        for (int i = 1; i <= 400; i++) {
            for (Simulation run : List.of(quick, ordinary)) {
                run.advanceTo(5.0 * i);
                run.apply(i % 2 == 1 ? new Command.Stop("dev-1") : new Command.Resume("dev-1"));
            }
            assertThat(quick.waiting()).isEqualTo(ordinary.waiting());
            assertThat(quick.inProgress()).isEqualTo(ordinary.inProgress());
        }
        quick.run();
        ordinary.run();
        assertThat(quick.results()).isEqualTo(ordinary.results());
    }
}
