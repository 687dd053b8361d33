package io.plimsoll.bench;

import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategyProvider;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the microbenchmarks with the allocation profiler, under every strategy that there is: average nanoseconds, and
 * {@code gc.alloc.rate.norm} is bytes allocated, for each operation. Options of JMH on the command line narrow it down.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /** Takes JMH's options. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(args);
        if (given.shouldHelp()) {
            try {
                given.showHelp();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return;
        }
        OptionsBuilder options = new OptionsBuilder();
        options.parent(given);
        options.mode(Mode.AverageTime).timeUnit(TimeUnit.NANOSECONDS).addProfiler(GCProfiler.class);
        options.forks(given.getForkCount().orElse(1));
        options.warmupIterations(given.getWarmupIterations().orElse(3));
        options.warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(1)));
        options.measurementIterations(given.getMeasurementIterations().orElse(5));
        options.measurementTime(given.getMeasurementTime().orElse(TimeValue.seconds(1)));
        if (!given.getParameter("strategy").hasValue()) {
            options.param(
                    "strategy",
                    Strategies.all().stream().map(StrategyProvider::name).toArray(String[]::new));
        }
        new Runner(options.build()).run();
    }
}
