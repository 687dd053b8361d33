package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Distribution EACH = new Distribution.Constant(1);
    /** Of dev and qa. */
    private static final boolean[] NOBODY = {false, false};

    private static final boolean[] ONLY_DEV = {true, false};
    private static final boolean[] ONLY_QA = {false, true};

    private static ArrivalStream stream(String name, String role, @Nullable Double until, @Nullable Long count) {
        return new ArrivalStream(name, role, EACH, EACH, 1, 0, null, 0, until, count, null);
    }

    private static Arrivals arrivals(List<TaskSpec> tasks, ArrivalStream... streams) {
        Scenario scenario = Scenario.named("arrivals")
                .withRoles(List.of(Role.of("dev", 1), Role.of("qa", 1)))
                .withTasks(tasks)
                .withArrivals(List.of(streams));
        return new Arrivals(new Simulation(scenario, EventListener.NONE, true).engine.floor, scenario);
    }

    private static TaskSpec at(double arrival, String role) {
        return new TaskSpec("t" + arrival, role, null, 0, 1, arrival, 1, List.of(), null, null, null, false);
    }

    @Test
    void areInVainWhereAStreamNeverEndsAndNobodyServesIt() {
        Arrivals endless = arrivals(List.of(), stream("a", "dev", null, null));
        assertThat(endless.endlessAndInVain(NOBODY)).isTrue();
        assertThat(endless.endlessAndInVain(ONLY_QA)).isTrue();
        assertThat(endless.endlessAndInVain(ONLY_DEV)).isFalse();
    }

    @Test
    void areNotInVainWhereAnyStreamIsServedOrAllEnd() {
        Arrivals two = arrivals(List.of(), stream("a", "dev", null, null), stream("b", "qa", 9.0, null));
        assertThat(two.endlessAndInVain(NOBODY)).as("one never ends").isTrue();
        assertThat(two.endlessAndInVain(ONLY_QA))
                .as("the one that ends is served")
                .isFalse();
        Arrivals ending = arrivals(List.of(), stream("a", "dev", 9.0, null), stream("b", "qa", null, 7L));
        assertThat(ending.endlessAndInVain(NOBODY)).isFalse();
        assertThat(arrivals(List.of()).endlessAndInVain(NOBODY)).isFalse();
        Arrivals over = arrivals(List.of(), stream("a", "dev", 0.5, null), stream("b", "qa", null, null));
        assertThat(over.endlessAndInVain(ONLY_DEV))
                .as("of dev's stream nothing comes any more")
                .isTrue();
    }

    @Test
    void areNotInVainWhileATaskWillArriveThatIsServed() {
        Arrivals one = arrivals(List.of(at(0, "qa"), at(50, "qa")), stream("a", "dev", null, null));
        assertThat(one.endlessAndInVain(ONLY_QA)).isFalse();
        assertThat(one.endlessAndInVain(NOBODY)).isTrue();
        Arrivals first = arrivals(List.of(at(50, "qa"), at(0, "qa")), stream("a", "dev", null, null));
        assertThat(first.endlessAndInVain(ONLY_QA)).isFalse();
        Arrivals arrived = arrivals(List.of(at(0, "qa")), stream("a", "dev", null, null));
        assertThat(arrived.endlessAndInVain(ONLY_QA)).as("nothing more for qa").isTrue();
    }

    @Test
    void noMoreThanSoManyAtOneInstant() {
        Scenario three = Scenario.named("at once")
                .withRoles(List.of(Role.of("dev", 1)))
                .withTasks(List.of(
                        at(2, "dev"), new TaskSpec("u", "dev", null, 0, 1, 2, 1, List.of(), null, null, null, false)))
                .withArrivals(List.of(new ArrivalStream(
                        "s", "dev", new Distribution.Constant(2), EACH, 1, 0, null, 0, null, 1L, null)));
        for (int most = 0; most < 5; most++) {
            Simulation run = new Simulation(three, EventListener.NONE, true);
            Arrivals arrivals = new Arrivals(run.engine.floor, three);
            arrivals.expect(run.taskSlot("t2.0"));
            arrivals.expect(run.taskSlot("u"));
            run.engine.floor.time(2);
            assertThat(arrivals.arrive(most)).as("%d of 3", most).isEqualTo(most >= 3);
        }
    }

    @Test
    void areOverWhenTheLastStreamIs() {
        Arrivals two = arrivals(List.of(), stream("a", "dev", null, 1L), stream("b", "qa", null, 2L));
        for (int left = 3; left > 0; left--) {
            assertThat(two.any()).as("%d left", left).isTrue();
            two.takeFromHead();
        }
        assertThat(two.any()).isFalse();
        assertThat(two.next()).isInfinite();
    }

    @Test
    void tellOfTheirMemory() {
        long none = arrivals(List.of()).bytes();
        Arrivals some = arrivals(List.of(), stream("a", "dev", null, null), stream("b", "qa", null, null));
        // what each has drawn ahead: four interarrivals, no effort yet
        assertThat(some.bytes() - none).isBetween(2 * 32L, 1_000L);
        Arrivals one = arrivals(List.of(), stream("a", "dev", null, null));
        StreamSource source = one.source(0);
        long before = source.bytes();
        source.effort();
        assertThat(source.bytes() - before).isEqualTo(32);
        StreamSource impatient = arrivals(
                        List.of(), new ArrivalStream("p", "dev", EACH, EACH, 1, 0, EACH, 0, null, null, null))
                .source(0);
        before = impatient.bytes();
        impatient.patience();
        assertThat(impatient.bytes() - before).isEqualTo(32);
        assertThat(impatient.impatient()).isTrue();
        assertThat(source.impatient()).isFalse();
    }
}
