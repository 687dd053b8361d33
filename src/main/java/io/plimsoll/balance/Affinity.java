package io.plimsoll.balance;

import java.util.List;
import java.util.Map;

/**
 * The same agent for what belongs together: the candidate with the highest hash of its name and the task's affinity (or else the task's id),
 * passing over those whose workload would exceed {@code bound} times the mean, rounded up. When an agent leaves, only what it had moves.
 *
 * <p><b>Cost</b>: a pass over the candidates, in a list and in an index alike: each must be hashed. <b>Ties</b>: of equal hashes, the least
 * recently assigned, then roster order. <b>Source</b>: D. Thaler, C. Ravishankar, "Using name-based mappings to increase hit rates",
 * IEEE/ACM ToN 6, 1998 (rendezvous hashing); V. Mirrokni, M. Thorup, M. Zadimoghaddam, "Consistent hashing with bounded loads", SODA 2018.
 *
 * <p><b>Pitfalls</b>: a bound near 1 keeps loads level and scatters what belongs together; a large one does the opposite. The mean is over
 * the candidates, the task itself counted, by the load figures as they are seen.
 */
record Affinity(double bound) implements Strategy, StrategyProvider {
    @Override
    public String name() {
        return "affinity";
    }

    @Override
    public String title() {
        return "Affinity";
    }

    @Override
    public String rule() {
        return "The same agent for tasks of the same affinity, unless it has much more to do than the others.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "bound",
                1.25,
                1,
                Double.POSITIVE_INFINITY,
                false,
                "How many times the mean workload an agent may have before it is passed over."));
    }

    @Override
    public Strategy create(Map<String, Double> parameters) {
        return new Affinity(parameters.getOrDefault("bound", 1.25));
    }

    /** The largest workload that a candidate may have, this task counted. */
    private double most(Candidates candidates) {
        Figures f = candidates.figures();
        int n = candidates.count();
        double total = 1;
        for (int k = 0; k < n; k++) {
            total += f.workload(candidates.at(k));
        }
        // 1.1 × 50 / 5 is a little more than 11 in binary
        return StrictMath.ceil(bound * total / n - 1e-9);
    }

    @Override
    public int choose(Request request, Candidates candidates, RandomSource random) {
        Figures f = candidates.figures();
        int n = candidates.count();
        double most = most(candidates);
        long task = request.closeTo();
        int best = -1;
        long highest = 0;
        for (int k = 0; k < n; k++) {
            int agent = candidates.at(k);
            if (f.workload(agent) + 1.0 <= most) {
                long hash = NameHash.mix(task ^ f.identity(agent));
                if (best < 0 || hash > highest || (hash == highest && Order.precedes(f, agent, best))) {
                    best = agent;
                    highest = hash;
                }
            }
        }
        // somebody is within the bound: whoever has the fewest, since the bound is at least 1
        return best;
    }

    @Override
    public Scores scores(Request request, Candidates candidates) {
        Figures f = candidates.figures();
        double most = most(candidates);
        long task = request.closeTo();
        List<Double> values = Scores.values(
                candidates,
                agent -> f.workload(agent) + 1.0 <= most
                        ? NameHash.mix(task ^ f.identity(agent)) * 0x1p-64 + .5
                        : Double.NaN);
        String bounded = "more than " + Parameter.number(most) + " tasks, " + Parameter.number(bound)
                + " times the mean rounded up";
        return new Scores("affinity", Scores.Unit.NUMBER, true, values, values.contains(Double.NaN) ? bounded : null);
    }

    @Override
    public boolean seesWork() {
        return false;
    }

    @Override
    public boolean takesTheOnlyOne() {
        return true;
    }
}
