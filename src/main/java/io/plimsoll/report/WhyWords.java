package io.plimsoll.report;

import io.plimsoll.balance.Scores;
import io.plimsoll.balance.Strategies;
import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.sim.why.Decision;
import io.plimsoll.sim.why.Decision.Candidate;
import io.plimsoll.sim.why.Decision.Measure;
import io.plimsoll.sim.why.Explanation;
import io.plimsoll.sim.why.NextInLine;
import io.plimsoll.sim.why.PassedOver;
import io.plimsoll.sim.why.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Why a task went to an agent or to nobody, in sentences. Immutable, thread-safe if its functions are.
 *
 * @param instant how a point in time is written
 * @param span how a span of time is written
 */
public record WhyWords(DoubleFunction<String> instant, DoubleFunction<String> span) {
    /** Times in a scenario's unit: "642 min". */
    public static WhyWords in(TimeUnit unit) {
        DoubleFunction<String> time = value -> Column.figure(value) + " " + unit.symbol();
        return new WhyWords(time, time);
    }

    /** What was decided: "bug-112 went to backend-3". */
    public String headline(Decision decision) {
        return decision.task() + " went to " + decision.agent();
    }

    /** Why, in a few sentences. */
    public String reason(Decision decision) {
        List<String> sentences = new ArrayList<>();
        if (decision.byOperator()) {
            sentences.add("The operator gave it to " + decision.agent() + ".");
        }
        if (decision.candidates().size() == 1) {
            sentences.add("It was the only " + able(decision, 1) + ", so any strategy would have chosen it.");
        } else {
            sentences.add(rule(decision));
            String tie = margin(decision);
            if (!tie.isEmpty()) {
                sentences.add(tie);
            }
        }
        if (decision.seen() < decision.time()) {
            sentences.add("It saw loads as they were at " + instant.apply(decision.seen()) + ".");
        }
        if (decision.error() > 0) {
            sentences.add("It knew efforts only roughly, with an error of " + Column.figure(decision.error()) + ".");
        }
        return String.join(" ", sentences);
    }

    /** How long the task had waited, and who came second. */
    public String waited(Decision decision) {
        String waited = decision.waited() > 0
                ? "The task had waited " + span.apply(decision.waited()) + "."
                : "The task had not waited.";
        return decision.runnerUp()
                .map(second -> waited + " Runner-up: " + second.agent() + ".")
                .orElse(waited);
    }

    private String rule(Decision decision) {
        String title = Strategies.title(decision.strategy());
        if (!decision.byOperator()) {
            return title + ": " + why(decision) + ".";
        }
        String too = decision.choice().equals(decision.agent()) ? "it too: " : decision.choice() + ": ";
        return title + " would have chosen " + too + why(decision) + ".";
    }

    private String why(Decision decision) {
        Measure measure = decision.measure();
        int count = decision.candidates().size();
        String among = "the " + Speech.number(count) + " " + able(decision, count);
        if (measure == null) {
            return decision.chance() ? "chance alone, each of " + among + " alike" : "its choice among " + among;
        }
        if (measure.unit() == Scores.Unit.TURN) {
            return decision.last() == null
                    ? "the first in roster order of " + among + "; no task of the role went before"
                    : "the next in turn after " + decision.last() + " among " + among;
        }
        String best = measure.unit() == Scores.Unit.MOMENT
                ? "the earliest "
                : measure.largest() ? "the largest " : "the smallest ";
        if (decision.chance()) {
            return best + measure.title() + " of " + Speech.list(decision.drawn()) + ", drawn from " + among;
        }
        String passing = measure.passing();
        return best + measure.title() + " among " + among
                + (passing == null ? "" : ", passing over whoever would have " + passing);
    }

    /** "backend agents that were idle". */
    private static String able(Decision decision, int count) {
        return decision.role()
                + (count == 1 ? " agent that was " : " agents that were ")
                + (decision.dispatch() == Dispatch.IMMEDIATE ? "not stopped" : "idle");
    }

    /** By how much, or how a tie was broken; empty where nothing is to be said. */
    private String margin(Decision decision) {
        Measure measure = decision.measure();
        Candidate choice = decision.candidates().getFirst();
        Double score = choice.score();
        if (measure == null || score == null) {
            return "";
        }
        if (decision.tied() > 1) {
            String those = Speech.capital(Speech.number(decision.tied())) + " " + stood(measure, score) + "; ";
            return those
                    + switch (decision.tieBreak()) {
                        case NONE -> choice.agent() + " was taken.";
                        case ROSTER ->
                            "none of them had been given a task, and " + choice.agent() + " is first in the roster.";
                        case LEAST_RECENTLY_ASSIGNED ->
                            choice.agent()
                                    + (choice.lastGiven() == 0
                                            ? " had never been given a task."
                                            : " was given a task least recently.");
                    };
        }
        Candidate second = decision.runnerUp().orElse(null);
        Double next = second == null ? null : second.score();
        if (second == null || next == null || measure.unit() == Scores.Unit.TURN) {
            return "";
        }
        return choice.agent() + " " + stood(measure, score) + ", " + second.agent() + " "
                + stood(measure, next).replace("stood ", "") + ".";
    }

    private String stood(Measure measure, double score) {
        String figure = figure(measure, score);
        return switch (measure.unit()) {
            case TASKS -> "had " + figure;
            case MOMENT ->
                score == Double.NEGATIVE_INFINITY ? "had completed nothing" : "last completed one at " + figure;
            default -> "stood at " + figure;
        };
    }

    /** A candidate's figure with its unit: "3 tasks". */
    public String figure(Measure measure, @Nullable Double score) {
        if (score == null) {
            return Column.NONE;
        }
        return switch (measure.unit()) {
            case TASKS -> Column.figure(score) + (score == 1 ? " task" : " tasks");
            case WEIGHT, NUMBER -> Column.figure(score);
            case TURNS_OF_ONE -> Column.figure(score) + (score == 1 ? " task time" : " task times");
            case SPAN -> span.apply(score);
            case MOMENT -> score == Double.NEGATIVE_INFINITY ? "never" : instant.apply(score);
            case TURN -> Column.figure(score);
        };
    }

    /** What is to be said of a candidate: "chosen", "tie", "not drawn"; empty if nothing. */
    public static String note(Decision decision, Candidate candidate) {
        if (candidate.agent().equals(decision.agent())) {
            return decision.byOperator() ? "given" : "chosen";
        }
        if (candidate.agent().equals(decision.choice())) {
            return "the strategy's choice";
        }
        if (!candidate.drawn()) {
            return "not drawn";
        }
        if (!candidate.considered()) {
            return "passed over";
        }
        Candidate choice = decision.candidates().getFirst();
        return decision.tied() > 1
                        && candidate.score() != null
                        && candidate.score().equals(choice.score())
                ? "tie"
                : "";
    }

    /** Who was passed over, and for what, in one sentence; empty if nobody was. */
    public static String passedOver(List<PassedOver> passed) {
        return passed.isEmpty() ? "" : "Passed over: " + Speech.those(passed) + ".";
    }

    /** A strategy's name for people. */
    public static String title(StrategySpec strategy) {
        return Strategies.title(strategy);
    }

    /** Whom another strategy would have chosen: "backend-5, drew backend-1 and backend-5". */
    public static String other(Decision.Other other) {
        if (!other.chance()) {
            return other.agent();
        }
        return other.drawn().size() > 1
                ? other.agent() + ", drew "
                        + (other.drawn().size() > Speech.NAMED
                                ? Column.count(other.drawn().size())
                                : Speech.list(other.drawn()))
                : other.agent() + ", by chance";
    }

    /** What the answers of the other strategies rest on. */
    public static String assumption() {
        return "Had they been in force from this decision on, with their usual parameters: turns, current weights and chance as they stood.";
    }

    /** What is to be said of a task that nobody has: "bug-113 waits for an idle backend agent". */
    public String headline(Waiting waiting) {
        return WaitingWords.headline(waiting);
    }

    /** Why nobody has it, in a few sentences. */
    public String reason(Waiting waiting) {
        return new WaitingWords(this).reason(waiting);
    }

    /** What came before the last thing that is told of a task, a sentence for each assignment. */
    public List<String> before(Explanation explanation) {
        int told = explanation.waiting() == null ? 1 : 0;
        List<Decision> decisions = explanation.decisions();
        return decisions.subList(0, Math.max(0, decisions.size() - told)).stream()
                .map(decision -> "It went to " + decision.agent() + " at " + instant.apply(decision.time())
                        + " before, and was not begun there.")
                .toList();
    }

    /** Who would have the next task of a role: "backend-5", or why nobody. */
    public static String next(NextInLine next) {
        if (next.agent() == null) {
            return next.byTask() ? "depends on the task" : next.reason() == null ? Column.NONE : next.reason();
        }
        return next.chance() && next.candidates() > 1
                ? next.agent() + ", by chance of " + Column.count(next.candidates())
                : next.agent();
    }
}
