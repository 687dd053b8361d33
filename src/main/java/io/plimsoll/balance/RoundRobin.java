package io.plimsoll.balance;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * In turn: the next place in roster order after the agent that the role's last task went to, going round, skipping those that cannot
 * take the task. The position belongs to the role and moves with every assignment, whatever strategy made it.
 *
 * <p><b>Cost</b>: one pass over a list; O(log n) in an index. <b>Ties</b>: there are none. <b>Source</b>: the position is a place in the
 * roster and not a count modulo the number of available agents, because a count skips and repeats agents whenever that number changes;
 * grpc-java's issue tracker has reports of some servers with several times the load of others for that reason.
 *
 * <p><b>Pitfalls</b>: it looks at no load, so unequal tasks or agents pile up; and the agent after one that is often absent gets that
 * one's turns as well as its own.
 */
final class RoundRobin implements Strategy, StrategyProvider {
    @Override
    public String name() {
        return "round-robin";
    }

    @Override
    public String title() {
        return "Round robin";
    }

    @Override
    public String rule() {
        return "The next agent in roster order after the one that the role's last task went to.";
    }

    @Override
    public Strategy create(Map<String, Double> parameters) {
        return this;
    }

    @Override
    public int choose(Request request, Candidates candidates, RandomSource random) {
        return candidates.after(candidates.lastPlace());
    }

    @Override
    public Scores scores(Request request, Candidates candidates) {
        int n = candidates.count();
        int next = candidates.after(candidates.lastPlace());
        int first = 0;
        while (candidates.at(first) != next) {
            first++;
        }
        int from = first;
        List<Double> turns = IntStream.range(0, n)
                .mapToObj(k -> 1.0 + Math.floorMod(k - from, n))
                .toList();
        return new Scores("turn", Scores.Unit.TURN, false, turns, null);
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
