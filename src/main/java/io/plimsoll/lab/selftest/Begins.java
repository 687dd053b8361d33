package io.plimsoll.lab.selftest;

import io.plimsoll.lab.work.WholeRun;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.Scenario;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When each task of a run began. On the engine's thread. */
final class Begins implements EventListener {
    private final Map<String, Double> times = new HashMap<>();
    private @Nullable Simulation simulation;

    private Begins() {}

    static Map<String, Double> of(Scenario scenario) {
        Begins begins = new Begins();
        WholeRun.of(scenario, begins, () -> false);
        return begins.times;
    }

    /**
     * How far the begins of one run are from those of another, in words.
     *
     * @param tolerance how far a begin may be off and still count as the same
     */
    static String compared(Map<String, Double> one, Map<String, Double> other, double tolerance) {
        long off = one.entrySet().stream()
                .filter(entry -> {
                    Double same = other.get(entry.getKey());
                    return same == null || Math.abs(same - entry.getValue()) > tolerance;
                })
                .count();
        return off == 0 && one.size() == other.size()
                ? "every task"
                : "all but " + off + " of " + one.size() + " tasks";
    }

    @Override
    public void opening(Simulation opened) {
        simulation = opened;
    }

    @Override
    public void on(EventType type, double time, int task, int agent, int role, int workload) {
        if (type == EventType.STARTED) {
            times.put(Objects.requireNonNull(simulation).taskId(task), time);
        }
    }
}
