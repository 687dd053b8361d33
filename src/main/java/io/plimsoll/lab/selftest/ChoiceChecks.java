package io.plimsoll.lab.selftest;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.Dispatch;
import java.util.List;
import java.util.Map;

/**
 * A few looked at, or the work itself. Power of d: long simulations of 100 agents with a program of another make, which say how far off
 * they may be (the formula for endlessly many agents lies elsewhere). Least work with true efforts is one queue, first come first served.
 */
final class ChoiceChecks {
    private static final int REPLICATIONS = 12;
    private static final String GROUP = "Choosing among a few, by work, by speed";

    private ChoiceChecks() {}

    static List<Check> all() {
        return List.of(
                powerOf(2, .5, 1.2677, .0006),
                powerOf(2, .8, 1.9581, .0012),
                powerOf(2, .9, 2.6462, .0029),
                powerOf(2, .95, 3.4601, .0068),
                powerOf(2, .99, 5.921, .043),
                powerOf(3, .5, 1.1272, .0006),
                powerOf(3, .8, 1.5933, .0010),
                powerOf(3, .9, 2.0617, .0023),
                powerOf(3, .95, 2.6157, .0041),
                powerOf(3, .99, 4.410, .033),
                leastWork(2, .8, 1.77778),
                leastWork(5, .8, .554113),
                twoSpeeds("the fastest idle agent first", "shortest-expected-delay", 85 / 46.0),
                twoSpeeds("any idle agent", "random", 15 / 8.0));
    }

    /** One that ends up looking at all gives 1.07 for d = 2 at .9. */
    private static Check powerOf(int d, double load, double response, double uncertainty) {
        // All 100 together forget the empty start about as fast as one queue does, in up to 400 service times at .99.
        long tasks = load < .92 ? 100_000 : load < .98 ? 150_000 : 400_000;
        double warmup = load < .92 ? 100 : load < .98 ? 300 : 2_000;
        StrategySpec rule = new StrategySpec("power-of-d", Map.of("d", (double) d));
        return new Check.Simulated(
                GROUP,
                "power-of-d, d = " + d + ", 100 agents at " + load,
                Model.balanced(rule, 100, load, Model.EXPONENTIAL, tasks).warmedUpFor(warmup),
                REPLICATIONS,
                List.of(new KnownValue(Figure.MEAN_RESPONSE, response, uncertainty, load < .98 ? .03 : .1)));
    }

    private static Check leastWork(int agents, double load, double wait) {
        return new Check.Simulated(
                GROUP,
                "least-work, " + agents + " agents at " + load + ", as one queue",
                Model.balanced(StrategySpec.of("least-work"), agents, load, Model.EXPONENTIAL, 80_000),
                REPLICATIONS,
                List.of(KnownValue.exact(Figure.MEAN_WAIT, wait, .12)));
    }

    /** The two answers lie 1.5 % apart, hence the length. Source: the balance equations of two unequal servers (R. Larsen, A. Agrawala, IEEE Transactions on Software Engineering 9, 1983). */
    private static Check twoSpeeds(String name, String strategy, double response) {
        Model model = new Model(
                List.of(2.0, 1.0), .8, Model.EXPONENTIAL, Dispatch.WHEN_IDLE, StrategySpec.of(strategy), 500, 800_000);
        return new Check.Simulated(
                GROUP,
                "two speeds at 0.8, " + name,
                model,
                REPLICATIONS,
                List.of(KnownValue.exact(Figure.MEAN_RESPONSE, response, .014)));
    }
}
