package io.plimsoll.balance;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figure of each candidate by which a strategy decides, with what it means: for people who ask why. Immutable.
 *
 * @param title what the figure is, in lower case: "workload"
 * @param unit what it is counted in
 * @param largest whether the largest is chosen, else the smallest
 * @param values by candidate, in the candidates' order; NaN for whom the rule passes over
 * @param passing why the rule passes somebody over, or {@code null} if it passes nobody over
 */
public record Scores(
        String title,
        Unit unit,
        boolean largest,
        List<Double> values,
        @Nullable String passing) {
    /** What a figure is counted in. */
    public enum Unit {
        /** Tasks. */
        TASKS("tasks"),
        /** The weight of tasks, for a capacity × speed of 1. */
        WEIGHT("weight"),
        /** How many times what a task of effort 1 takes an agent of speed 1. */
        TURNS_OF_ONE("task times"),
        /** A span, in the scenario's unit. */
        SPAN("time"),
        /** A point in time; negative infinity: never. */
        MOMENT("time"),
        /** 1 the next, 2 the one after it. */
        TURN("turn"),
        /** A plain number. */
        NUMBER("");

        private final String key;

        Unit(String key) {
            this.key = key;
        }

        /** The word in files; empty for plain numbers. */
        public String key() {
            return key;
        }
    }

    /** Copies the values. */
    public Scores {
        values = List.copyOf(values);
    }

    /** Those of a rule that chooses the smallest key. */
    static Scores least(String title, Unit unit, Candidates candidates, Key key) {
        Figures figures = candidates.figures();
        return new Scores(title, unit, false, values(candidates, agent -> key.of(figures, agent)), null);
    }

    /** A value for each candidate, by its number. */
    static List<Double> values(Candidates candidates, IntToDoubleFunction value) {
        return IntStream.range(0, candidates.count())
                .map(candidates::at)
                .mapToDouble(value)
                .boxed()
                .toList();
    }
}
