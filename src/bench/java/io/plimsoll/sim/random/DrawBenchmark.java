package io.plimsoll.sim.random;

import io.plimsoll.balance.RandomSource;
import io.plimsoll.sim.model.Distribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Random numbers, and exponential draws by the ziggurat and by inverting the logarithm. */
@State(Scope.Thread)
public class DrawBenchmark {
    private final RandomSource random = new RandomSource(1);
    private final Sampler exponential = Samplers.of(new Distribution.Exponential(1), random);

    @Benchmark
    public long bits() {
        return random.nextLong();
    }

    @Benchmark
    public int below() {
        return random.below(100);
    }

    @Benchmark
    public double exponential() {
        return exponential.sample();
    }

    @Benchmark
    public double exponentialByInversion() {
        return -StrictMath.log(random.nextOpenDouble());
    }
}
