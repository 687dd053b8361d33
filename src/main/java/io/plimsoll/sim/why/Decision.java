package io.plimsoll.sim.why;

import io.plimsoll.balance.Scores;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.Dispatch;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a task went to an agent: everything as it stood right before. Agents and tasks by name, times in the scenario's unit. Immutable.
 *
 * @param number the assignment's number in the run, from 1
 * @param title the task's, or {@code null}
 * @param ready when the task became ready
 * @param agent who got the task
 * @param choice whom the strategy chose: {@code agent}, unless the operator named another
 * @param byOperator whether the operator named the agent
 * @param chance whether the strategy drew
 * @param drawn who came up, in that order; empty if nothing was drawn
 * @param measure what the candidates' scores are, or {@code null} if chance alone decides or the strategy does not tell
 * @param candidates who could have had it, in the strategy's order: its choice first, then by score and the tie rule, then those whom the
 *     draw left out or the rule passes over
 * @param passedOver the rest of the roster, and agents that left, in roster order, each with the reason
 * @param tied how many candidates had the score of the strategy's choice, itself counted; 1: no tie
 * @param tieBreak what told them apart
 * @param last the agent that the role's last task had gone to, or {@code null} if there was none
 * @param seen the time as of which strategies saw load figures: {@code time} unless they are refreshed only now and then
 * @param error how wrong the efforts were that the strategy saw: a coefficient of variation, 0 if it knew them
 * @param others what each other strategy would have chosen, with its own parameters, had it been in force from this decision on: positions, current
 *     weights and the stream of chance as they were
 */
public record Decision(
        long number,
        String task,
        @Nullable String title,
        String role,
        double time,
        double ready,
        StrategySpec strategy,
        Dispatch dispatch,
        String agent,
        String choice,
        boolean byOperator,
        boolean chance,
        List<String> drawn,
        @Nullable Measure measure,
        List<Candidate> candidates,
        List<PassedOver> passedOver,
        int tied,
        TieBreak tieBreak,
        @Nullable String last,
        double seen,
        double error,
        List<Other> others) {
    /** What tells candidates of the same score apart. */
    public enum TieBreak {
        /** There was no tie. */
        NONE,
        /** It was given a task less recently, or never. */
        LEAST_RECENTLY_ASSIGNED,
        /** None of them had ever been given one: it stands first in the roster. */
        ROSTER
    }

    /**
     * What candidates' scores are.
     *
     * @param largest whether the largest is chosen, else the smallest
     * @param passing why the rule passes somebody over, or {@code null}
     */
    public record Measure(
            String title,
            Scores.Unit unit,
            boolean largest,
            @Nullable String passing) {}

    /**
     * An agent that could have had the task.
     *
     * @param score by which the strategy decides; {@code null} if there is none
     * @param drawn whether chance brought it up; true where nothing is drawn
     * @param considered whether the strategy could have chosen it: drawn, and not passed over by the rule
     * @param workload as it was, whatever strategies saw
     * @param lastGiven the number of the last assignment to it; 0 if it never had one
     */
    public record Candidate(
            String agent, @Nullable Double score, boolean drawn, boolean considered, int workload, long lastGiven) {}

    /**
     * What another strategy would have chosen.
     *
     * @param drawn who came up in its draw; empty if it draws nothing
     */
    public record Other(StrategySpec strategy, String agent, boolean chance, List<String> drawn) {
        /** Copies the list. */
        public Other {
            drawn = List.copyOf(drawn);
        }
    }

    /** Copies the lists. */
    public Decision {
        drawn = List.copyOf(drawn);
        candidates = List.copyOf(candidates);
        passedOver = List.copyOf(passedOver);
        others = List.copyOf(others);
    }

    /** Who comes second in the strategy's order; none if there was no other candidate, or only chance could tell. */
    public Optional<Candidate> runnerUp() {
        return measure == null
                ? Optional.empty()
                : candidates.stream().skip(1).findFirst().filter(Candidate::considered);
    }

    /** How long the task had waited. */
    public double waited() {
        return time - ready;
    }
}
