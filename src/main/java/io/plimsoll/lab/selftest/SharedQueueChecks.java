package io.plimsoll.lab.selftest;

import io.plimsoll.sim.model.Distribution;
import java.util.ArrayList;
import java.util.List;

/**
 * One queue for all agents. M/M/c by A. K. Erlang's delay formula (1917), M/D/c by C. Crommelin (1932), M/G/1 by the formula of F. Pollaczek
 * and A. Khinchine (1930, 1932).
 */
final class SharedQueueChecks {
    private static final int REPLICATIONS = 16;
    private static final double NARROW = .12;

    private SharedQueueChecks() {}

    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.addAll(exponential());
        checks.addAll(constant());
        checks.addAll(general());
        return checks;
    }

    private static List<Check> exponential() {
        List<Check> checks = new ArrayList<>();
        erlang(checks, 1, .5, .5, 1);
        erlang(checks, 1, .8, .8, 4);
        erlang(checks, 1, .9, .9, 9);
        erlang(checks, 1, .95, .95, 19);
        erlang(checks, 2, .5, .333333, .333333);
        erlang(checks, 2, .8, .711111, 1.77778);
        erlang(checks, 2, .9, .852632, 4.26316);
        erlang(checks, 2, .95, .925641, 9.25641);
        erlang(checks, 3, .5, .236842, .157895);
        erlang(checks, 3, .8, .647191, 1.07865);
        erlang(checks, 3, .9, .817061, 2.72354);
        erlang(checks, 3, .95, .907009, 6.04672);
        erlang(checks, 5, .5, .130371, .0521485);
        erlang(checks, 5, .8, .554113, .554113);
        erlang(checks, 5, .9, .762493, 1.52499);
        erlang(checks, 5, .95, .877799, 3.51120);
        erlang(checks, 10, .5, .0361054, .00722107);
        erlang(checks, 10, .8, .409180, .204590);
        erlang(checks, 10, .9, .668732, .668732);
        erlang(checks, 10, .95, .825586, 1.65117);
        erlang(checks, 50, .8, .0869525, .00869525);
        erlang(checks, 50, .9, .363864, .0727729);
        erlang(checks, 50, .95, .629095, .251638);
        return checks;
    }

    private static void erlang(List<Check> checks, int agents, double load, double waiting, double wait) {
        String name = "M/M/" + agents + " at " + load;
        checks.add(new Check.Simulated(
                "One queue",
                name + ", each",
                Model.shared(agents, load, Model.EXPONENTIAL, looked(agents, load)),
                REPLICATIONS,
                List.of(KnownValue.exact(Figure.WAITING_SHARE, waiting, .06))));
        checks.add(single(name, Model.shared(agents, load, Model.EXPONENTIAL, tasks(agents, load)), wait));
    }

    /** To look at each task takes four times as long as to let the engine add them up, and shares are soon known. */
    private static long looked(int agents, double load) {
        return agents == 50 ? load < .85 ? 180_000 : 120_000 : load < .85 ? 30_000 : 40_000;
    }

    private static List<Check> constant() {
        return List.of(
                crommelin(2, .5, .1767411),
                crommelin(2, .8, .9032839),
                crommelin(2, .9, 2.1469232),
                crommelin(5, .5, .0306532),
                crommelin(5, .8, .2890600),
                crommelin(5, .9, .7766952),
                crommelin(10, .5, .0047418),
                crommelin(10, .8, .1098278),
                crommelin(10, .9, .3445821));
    }

    private static Check crommelin(int agents, double load, double wait) {
        return single(
                "M/D/" + agents + " at " + load,
                Model.shared(agents, load, Model.CONSTANT, tasks(agents, load) / 2),
                wait);
    }

    /** Wq = ρ/(1 − ρ) · (1 + cv²)/2. */
    private static List<Check> general() {
        return List.of(
                single("M/D/1 at 0.8", Model.shared(1, .8, Model.CONSTANT, tasks(1, .8)), 2),
                single("M/E4/1 at 0.8", Model.shared(1, .8, new Distribution.Erlang(4, 1), tasks(1, .8)), 2.5),
                single("M/U/1 at 0.8", Model.shared(1, .8, new Distribution.Uniform(0, 2), tasks(1, .8)), 8 / 3.0),
                single(
                        "M/G/1 at 0.5, gamma, cv² 2",
                        Model.shared(1, .5, new Distribution.Gamma(.5, 1), tasks(1, .8)),
                        1.5),
                single(
                        "M/G/1 at 0.5, lognormal, cv 1.5",
                        Model.shared(1, .5, new Distribution.Lognormal(1, 1.5), tasks(1, .9)),
                        1.625));
    }

    private static Check single(String name, Model model, double wait) {
        return new Check.Simulated(
                "One queue", name, model, REPLICATIONS, List.of(KnownValue.exact(Figure.MEAN_WAIT, wait, NARROW)));
    }

    /** Tasks of one replication: the fuller the agents, the longer a queue remembers; the more they are, the rarer a wait. */
    private static long tasks(int agents, double load) {
        long tasks = load < .6 ? 30_000 : load < .85 ? 60_000 : load < .92 ? 150_000 : 200_000;
        if (agents < 10 || load > .92) {
            return tasks;
        }
        return load < .85 ? 3 * tasks : agents < 50 ? tasks : 2 * tasks;
    }
}
