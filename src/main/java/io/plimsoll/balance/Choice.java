package io.plimsoll.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One choice with how it came about, for people who ask why. Agents by number. Immutable.
 *
 * @param agent who was chosen
 * @param chance whether the strategy drew
 * @param drawn of whom the draw left the choice, in the order in which they came up; empty if nothing was drawn
 * @param scores the figures by which it decides, in the candidates' order, or {@code null} if it gives none
 * @param ranking all candidates, who comes first by the strategy first: the chosen one, then by figure and the tie rule; then those whom the
 *     draw left out or the rule passes over, in roster order
 */
public record Choice(
        int agent,
        boolean chance,
        List<Integer> drawn,
        @Nullable Scores scores,
        List<Ranked> ranking) {
    /**
     * A candidate in the order of the strategy.
     *
     * @param score its figure; NaN if there is none or the rule passes it over
     * @param drawn whether chance brought it up; true for all where nothing was drawn
     * @param considered whether it could have been chosen: drawn, and not passed over by the rule
     */
    public record Ranked(int agent, double score, boolean drawn, boolean considered) {}

    /** Copies the lists. */
    public Choice {
        drawn = List.copyOf(drawn);
        ranking = List.copyOf(ranking);
    }

    /** Asks a strategy without moving anything: it draws from a copy of its stream of chance, and is watched. */
    static Choice of(Strategy strategy, Request request, Candidates candidates, RandomSource random) {
        RandomSource chance = random.copy();
        Witness witness = new Witness(candidates);
        int agent = strategy.choose(request, witness, chance);
        if (IntStream.range(0, candidates.count()).noneMatch(k -> candidates.at(k) == agent)) {
            throw StrategyFault.noCandidate(strategy, agent);
        }
        boolean drew = !chance.standsWith(random);
        List<Integer> drawn = drew ? witness.looked() : List.of();
        Scores scores = strategy.scores(request, candidates);
        if (scores != null && scores.values().size() != candidates.count()) {
            throw StrategyFault.noFigures(strategy, scores.values().size(), candidates.count());
        }
        return new Choice(agent, drew, drawn, scores, ranking(candidates, agent, drew, drawn, scores));
    }

    private static List<Ranked> ranking(
            Candidates candidates, int chosen, boolean drew, List<Integer> drawn, @Nullable Scores scores) {
        Figures figures = candidates.figures();
        Set<Integer> cameUp = new HashSet<>(drawn);
        List<Ranked> ranking = new ArrayList<>(IntStream.range(0, candidates.count())
                .mapToObj(k -> {
                    int agent = candidates.at(k);
                    double score = scores == null ? Double.NaN : scores.values().get(k);
                    boolean up = !drew || cameUp.contains(agent);
                    return new Ranked(agent, score, up, up && (scores == null || !Double.isNaN(score)));
                })
                .toList());
        double sign = scores != null && scores.largest() ? -1 : 1;
        Comparator<Ranked> rule =
                (a, b) -> Order.precedes(figures, a.agent, sign * a.score, b.agent, sign * b.score) ? -1 : 1;
        Comparator<Ranked> places = Comparator.comparingInt(ranked -> figures.place(ranked.agent));
        ranking.sort(Comparator.comparing((Ranked ranked) -> ranked.agent != chosen)
                .thenComparing(ranked -> !ranked.considered)
                .thenComparing((a, b) -> a.agent == b.agent
                        ? 0
                        : scores != null && a.considered ? rule.compare(a, b) : places.compare(a, b)));
        return ranking;
    }
}
