package io.plimsoll.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two listeners as one. */
class EventListenerTest {
    @Test
    void bothAreToldOfEverythingTheFirstBefore() {
        List<String> told = new ArrayList<>();
        EventListener both = new Told("a", told).and(new Told("b", told));
        Simulation run = new Simulation(Scenario.named("none"));
        both.opening(run);
        both.deciding(1, 2);
        both.on(EventType.ARRIVED, 3, 1, -1, 0, -1);
        both.settled(3);
        both.continuing(run);
        assertThat(told)
                .containsExactly(
                        "a opening",
                        "b opening",
                        "a deciding 1 2",
                        "b deciding 1 2",
                        "a arrived 3.0 1 -1 0 -1",
                        "b arrived 3.0 1 -1 0 -1",
                        "a settled 3.0",
                        "b settled 3.0",
                        "a continuing",
                        "b continuing");
    }

    private record Told(String name, List<String> told) implements EventListener {
        @Override
        public void opening(Simulation simulation) {
            told.add(name + " opening");
        }

        @Override
        public void deciding(int task, int agent) {
            told.add(name + " deciding " + task + ' ' + agent);
        }

        @Override
        public void continuing(Simulation copy) {
            told.add(name + " continuing");
        }

        @Override
        public void settled(double time) {
            told.add(name + " settled " + time);
        }

        @Override
        public void on(EventType type, double time, int task, int agent, int role, int workload) {
            told.add(name + ' ' + type.key() + ' ' + time + ' ' + task + ' ' + agent + ' ' + role + ' ' + workload);
        }
    }
}
