package io.plimsoll.sim.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.TaskState;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.Scenario;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks every event as it happens, and adds up for how long agents had tasks. */
final class Invariants implements EventListener {
    private final long seed;
    private final Map<String, Double> assignedAt = new HashMap<>();
    private final Map<String, Double> carriedFrom = new HashMap<>();
    private final Map<String, Integer> carried = new HashMap<>();
    private @Nullable Simulation simulation;
    private double held;
    private double last;

    Invariants(long seed, Scenario scenario) {
        this.seed = seed;
        scenario.agents().forEach(agent -> carries(agent, 0));
    }

    private void carries(AgentSpec agent, double now) {
        carriedFrom.put(agent.name(), now);
        carried.put(agent.name(), agent.workload());
    }

    private Simulation run() {
        return Objects.requireNonNull(simulation);
    }

    @Override
    public void opening(Simulation opened) {
        simulation = opened;
    }

    /** Commands that change a workload without an event. */
    void command(Command command, boolean done) {
        double now = run().now();
        switch (command) {
            case Command.AddAgent(AgentSpec agent) when done -> carries(agent, now);
            case Command.ResetWorkload(String agent) when done -> drop(agent, now);
            case Command.RemoveTask(String task) when done -> release(task, now);
            default -> {}
        }
    }

    /** The time that agents had tasks and what they carried, up to the end of the run. */
    double held(double end) {
        assignedAt.keySet().stream().toList().forEach(task -> release(task, end));
        carried.keySet().stream().toList().forEach(agent -> drop(agent, end));
        return held;
    }

    private void drop(String agent, double now) {
        Integer tasks = carried.remove(agent);
        if (tasks != null) {
            held += tasks * (now - carriedFrom.getOrDefault(agent, now));
        }
    }

    private void release(String task, double now) {
        Double from = assignedAt.remove(task);
        held += from == null ? 0 : now - from;
    }

    @Override
    public void on(EventType type, double time, int task, int agent, int role, int workload) {
        Simulation run = run();
        assertThat(time).as("seed %d: time goes on", seed).isGreaterThanOrEqualTo(last);
        last = time;
        if (agent >= 0) {
            assertThat(run.inService(agent))
                    .as("seed %d at %s: %s in service", seed, time, run.agentName(agent))
                    .isBetween(0, run.capacity(agent));
        }
        switch (type) {
            case ASSIGNED -> assigned(run, time, task, agent);
            case STARTED ->
                assertThat(run.taskState(task)).as("seed %d at %s", seed, time).isEqualTo(TaskState.IN_PROGRESS);
            case COMPLETED, RETURNED, ABANDONED -> release(run.taskId(task), time);
            default -> {}
        }
    }

    private void assigned(Simulation run, double time, int task, int agent) {
        String what = "seed " + seed + " at " + time + ": " + run.taskId(task) + " to " + run.agentName(agent);
        assertThat(run.canTake(agent, run.taskRole(task)))
                .as("%s: the role", what)
                .isTrue();
        assertThat(run.stopped(agent)).as("%s: stopped", what).isFalse();
        assertThat(run.onRoster(agent)).as("%s: on the roster", what).isTrue();
        assertThat(run.taskReady(task)).as("%s: ready", what).isLessThanOrEqualTo(time);
        assertThat(run.unfinishedDependencies(task)).as("%s: blocked", what).isZero();
        assertThat(assignedAt.put(run.taskId(task), time))
                .as("%s: had it", what)
                .isNull();
    }
}
