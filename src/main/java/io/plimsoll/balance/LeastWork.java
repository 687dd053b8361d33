package io.plimsoll.balance;

import java.util.List;
import java.util.Map;

/**
 * The agent with the least left to do: the smallest unfinished effort over capacity × speed, of tasks in service only what remains. With
 * {@code error} it knows efforts only roughly: each task's is seen times a lognormal factor of mean 1 and that coefficient of variation,
 * drawn once a task; a task that takes longer than it seemed has nothing left.
 *
 * <p><b>Cost</b>: one pass over a list and what its agents have; in an index O(log n) for each different share of capacity in use, since
 * backlogs fall while tasks are in service. <b>Ties</b>: the least recently assigned, then roster order. <b>Source</b>: least work left;
 * with equal agents of capacity 1 it gives every task the wait of one shared queue (J. Kiefer, J. Wolfowitz, "On the theory of queues
 * with many servers", Transactions of the AMS 78, 1955).
 *
 * <p><b>Pitfalls</b>: efforts must be known. Errors cost less than one fears up to about half of the effort, then more.
 */
record LeastWork(double error) implements Strategy, StrategyProvider {
    private static final Key BACKLOG = new Backlog();

    @Override
    public String name() {
        return "least-work";
    }

    @Override
    public String title() {
        return "Least work";
    }

    @Override
    public String rule() {
        return "The agent with the least effort left to do, for its capacity and speed.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "error",
                0,
                0,
                1_000_000,
                false,
                "How wrong the efforts are that it sees, as a share of each; 0: it knows them."));
    }

    @Override
    public Strategy create(Map<String, Double> parameters) {
        return new LeastWork(parameters.getOrDefault("error", 0.0));
    }

    @Override
    public int choose(Request request, Candidates candidates, RandomSource random) {
        return candidates.least(BACKLOG);
    }

    @Override
    public Key key() {
        return BACKLOG;
    }

    @Override
    public Scores scores(Request request, Candidates candidates) {
        return Scores.least("backlog", Scores.Unit.SPAN, candidates, BACKLOG);
    }

    @Override
    public boolean takesTheOnlyOne() {
        return true;
    }

    private static final class Backlog implements Key {
        @Override
        public double of(Figures f, int agent) {
            return f.backlog(agent) / (f.capacity(agent) * f.speed(agent));
        }

        @Override
        public double drift(Figures f, int agent) {
            return -f.drain(agent) / (f.capacity(agent) * f.speed(agent));
        }

        @Override
        public boolean drifts() {
            return true;
        }
    }
}
