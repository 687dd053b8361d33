package io.plimsoll.balance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The power of d choices: of d different candidates drawn at random, the one with the smallest workload. Where there are no more than d
 * candidates, all of them are looked at.
 *
 * <p><b>Cost</b>: d random numbers, each with a look at one candidate: O(1) in an index while everybody is a candidate, else O(log n).
 * <b>Ties</b>: the least recently assigned of those drawn, then roster order. <b>Source</b>: M. Mitzenmacher, "The power of two choices in
 * randomized load balancing", IEEE TPDS 12, 2001; N. Vvedenskaya, R. Dobrushin, F. Karpelevich, 1996. Which are drawn: R. Floyd's
 * algorithm (J. Bentley, "Programming pearls", CACM 30, 1987), which needs no second try.
 *
 * <p><b>Pitfalls</b>: made for dispatchers that cannot see everybody; whoever can should look at all. With d = 1 it is plain chance.
 */
final class PowerOfD implements Strategy, StrategyProvider {
    private static final Key WORKLOAD = Figures::workload;
    /** Up to so many, those drawn are looked through one by one. */
    private static final int FEW = 16;

    private final int d;
    private int[] drawn = new int[2];
    /** Where many are drawn: the round in which each rank was. */
    private long[] roundOf = new long[0];

    private long round;

    PowerOfD(int d) {
        this.d = d;
    }

    @Override
    public String name() {
        return "power-of-d";
    }

    @Override
    public String title() {
        return "Power of d";
    }

    @Override
    public String title(Map<String, Double> set) {
        double many = set.getOrDefault("d", 2.0);
        return "Power of " + (many == 2 ? "two" : many == 3 ? "three" : Parameter.number(many));
    }

    @Override
    public String rule() {
        return "Of d agents drawn at random, the one with the fewest unfinished tasks.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("d", 2, 1, 1_000_000_000, true, "How many agents are drawn."));
    }

    @Override
    public Strategy create(Map<String, Double> parameters) {
        return new PowerOfD((int) (double) parameters.getOrDefault("d", 2.0));
    }

    @Override
    public int choose(Request request, Candidates candidates, RandomSource random) {
        int n = candidates.count();
        if (d >= n) {
            return candidates.least(WORKLOAD);
        }
        if (d == 2) {
            return ofTwo(candidates, n, random);
        }
        Figures f = candidates.figures();
        int best = -1;
        int fewest = 0;
        for (int i = 0; i < d; i++) {
            int last = n - d + i;
            int k = random.below(last + 1);
            if (taken(k, i, n)) {
                k = last;
            }
            take(k, i);
            int agent = candidates.at(k);
            int workload = f.workload(agent);
            if (best < 0 || workload < fewest || (workload == fewest && Order.precedes(f, agent, best))) {
                best = agent;
                fewest = workload;
            }
        }
        return best;
    }

    /** The same for two, which is what is nearly always asked for: which of them comes first is as good as chance, so it is found without a branch. */
    private static int ofTwo(Candidates candidates, int n, RandomSource random) {
        int k = random.below(n - 1);
        int second = random.below(n);
        int a = candidates.at(k);
        int b = candidates.at(second == k ? n - 1 : second);
        Figures f = candidates.figures();
        int byWorkload = Long.signum((long) f.workload(b) - f.workload(a));
        int byTurn = Long.signum(f.lastAssigned(b) - f.lastAssigned(a));
        int order = 2 * byWorkload + byTurn;
        if (order == 0) {
            return Order.precedes(f, b, a) ? b : a;
        }
        // all bits of b where the order is negative, else of a
        return a ^ (a ^ b) & order >> 31;
    }

    /** Whether a rank is among the {@code i} that were drawn. */
    private boolean taken(int k, int i, int n) {
        if (d > FEW) {
            if (i == 0) {
                begin(n);
            }
            return roundOf[k] == round;
        }
        for (int j = 0; j < i; j++) {
            if (drawn[j] == k) {
                return true;
            }
        }
        return false;
    }

    private void take(int k, int i) {
        if (d > FEW) {
            roundOf[k] = round;
            return;
        }
        if (i == drawn.length) {
            drawn = Arrays.copyOf(drawn, 2 * i);
        }
        drawn[i] = k;
    }

    private void begin(int n) {
        if (roundOf.length < n) {
            roundOf = Arrays.copyOf(roundOf, Math.max(n, 2 * roundOf.length));
        }
        round++;
    }

    @Override
    public Scores scores(Request request, Candidates candidates) {
        return Scores.least("workload", Scores.Unit.TASKS, candidates, WORKLOAD);
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
