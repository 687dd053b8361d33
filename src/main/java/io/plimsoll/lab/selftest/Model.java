package io.plimsoll.lab.selftest;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A queueing model as a scenario: Poisson arrivals, efforts of mean 1, in steady state from the warm-up on. Immutable.
 *
 * @param speeds of the agents, in roster order
 * @param load the share of their time that agents are busy, below 1
 * @param warmup in mean service times
 * @param tasks how many are measured in one replication, about
 */
public record Model(
        List<Double> speeds,
        double load,
        Distribution effort,
        Dispatch dispatch,
        StrategySpec strategy,
        double warmup,
        long tasks) {
    /** Copies the list. */
    public Model {
        speeds = List.copyOf(speeds);
    }

    /** Efforts of an M/M/… model. */
    static final Distribution EXPONENTIAL = new Distribution.Exponential(1);

    /** Efforts of an M/D/… model. */
    static final Distribution CONSTANT = new Distribution.Constant(1);

    /** How many relaxation times the warm-up lasts: what is left of the empty start is then below 1 in 20,000. */
    private static final double RELAXATIONS = 10;

    /** One queue for all: the strategy makes no difference to waits. */
    static Model shared(int agents, double load, Distribution effort, long tasks) {
        StrategySpec any = StrategySpec.of("least-loaded");
        return new Model(equal(agents), load, effort, Dispatch.WHEN_IDLE, any, together(agents, load), tasks);
    }

    /** A queue for each agent, which fills and empties by itself. */
    static Model apart(String strategy, int agents, double load, Distribution effort, long tasks) {
        return new Model(
                equal(agents), load, effort, Dispatch.IMMEDIATE, StrategySpec.of(strategy), together(1, load), tasks);
    }

    /** A queue for each agent, kept as long as the others by the rule. */
    static Model balanced(StrategySpec strategy, int agents, double load, Distribution effort, long tasks) {
        return new Model(equal(agents), load, effort, Dispatch.IMMEDIATE, strategy, together(agents, load), tasks);
    }

    /**
     * The relaxation time of M/M/1 is 1/(1 − √ρ)² (P. Morse, "Stochastic properties of waiting lines", 1955); c agents together forget about c
     * times as fast, but no faster than a few services last.
     */
    private static double together(int agents, double load) {
        double root = 1 - StrictMath.sqrt(load);
        return RELAXATIONS * Math.max(4, 1 / (root * root) / agents);
    }

    /** The same under another rule. */
    public Model with(StrategySpec rule) {
        return new Model(speeds, load, effort, dispatch, rule, warmup, tasks);
    }

    /** The same after another warm-up, in mean service times. */
    Model warmedUpFor(double time) {
        return new Model(speeds, load, effort, dispatch, strategy, time, tasks);
    }

    private static List<Double> equal(int agents) {
        return Collections.nCopies(agents, 1.0);
    }

    private List<AgentSpec> agents() {
        List<AgentSpec> agents = new ArrayList<>();
        for (double speed : speeds) {
            agents.add(new AgentSpec("r-" + agents.size(), "r", false, 1, speed, 1, List.of(), 0));
        }
        return agents;
    }

    /**
     * The scenario of one replication.
     *
     * @param stream the stream's name, from which its chance follows: models of different names are independent
     */
    Scenario scenario(String stream, long seed) {
        double rate = load * speeds.stream().mapToDouble(Double::doubleValue).sum();
        return Scenario.named("self-test")
                .withSeed(seed)
                .withStrategy(strategy)
                .withDispatch(dispatch)
                .withAgents(agents())
                .withArrivals(List.of(ArrivalStream.of(stream, "r", new Distribution.Exponential(1 / rate), effort)))
                .withRun(new RunLimits(null, warmup, tasks + (long) (warmup * rate)));
    }
}
