package io.plimsoll.lab.bench;

import io.plimsoll.sim.Simulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The whole engine: one instant, which is one arrival or one completion with all that follows from it, in a run that is under way. */
@State(Scope.Thread)
public class EngineBenchmark {
    /** So many that no run ends while it is measured. */
    private static final long ENDLESS = 1L << 50;

    @Param({"ONE_QUEUE", "SHORTEST_QUEUE", "TWO_CHOICES"})
    String workload;

    private Simulation simulation;

    @Setup
    public void begin() {
        simulation = new Simulation(EngineWorkload.valueOf(workload).scenario(ENDLESS, 1));
        for (int i = 0; i < 200_000; i++) {
            simulation.step();
        }
    }

    @Benchmark
    public boolean instant() {
        return simulation.step();
    }
}
