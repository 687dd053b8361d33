package io.plimsoll.scenario;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Single values out of the tree. Each either is what is wanted, or is reported and comes back as {@code null}. */
final class Values {
    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    void wrongType(Node node, String wanted) {
        String hint = node instanceof Node.Null ? "leave the key out instead" : null;
        problems.error(node.place(), "must be " + wanted + ", not " + node.kind(), hint);
    }

    @Nullable String text(Node node) {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        wrongType(node, "a text");
        return null;
    }

    /** A name of an agent, a role, a task …: a text that is not empty. */
    @Nullable String name(Node node) {
        String text = text(node);
        if (text != null && text.isEmpty()) {
            problems.error(node.place(), "must not be empty");
            return null;
        }
        return text;
    }

    @Nullable Boolean truth(Node node) {
        if (node instanceof Node.Bool bool) {
            return bool.value();
        }
        wrongType(node, "true or false");
        return null;
    }

    @Nullable Double number(Node node, Range range) {
        if (!(node instanceof Node.Num num)) {
            wrongType(node, "a number");
            return null;
        }
        if (Double.isNaN(num.value())) {
            return null; // reported when it was read
        }
        if (!range.holds(num.value())) {
            problems.error(node.place(), "must be " + range.words() + ", not " + shown(num));
            return null;
        }
        return num.value();
    }

    /** A whole number; 3.0 and 3e0 are whole. */
    @Nullable Long whole(Node node, long min, long max) {
        if (!(node instanceof Node.Num num)) {
            wrongType(node, "a whole number");
            return null;
        }
        double value = num.value();
        if (Double.isNaN(value)) {
            return null;
        }
        if (Double.isFinite(value) && value != Math.rint(value)) {
            problems.error(node.place(), "must be a whole number, not " + shown(num));
            return null;
        }
        Long whole = exactly(num);
        if (whole == null || whole < min || whole > max) {
            problems.error(node.place(), "must be from " + min + " to " + max + ", not " + shown(num));
            return null;
        }
        return whole;
    }

    @Nullable Integer whole(Node node, int min, int max) {
        Long value = whole(node, (long) min, (long) max);
        return value == null ? null : value.intValue();
    }

    /** One of a few words. */
    <E> @Nullable E choice(Node node, E[] choices, Function<E, String> key) {
        String word = text(node);
        if (word == null) {
            return null;
        }
        for (E choice : choices) {
            if (key.apply(choice).equals(word)) {
                return choice;
            }
        }
        List<String> keys = Arrays.stream(choices).map(key).toList();
        problems.error(node.place(), () -> "unknown word " + Words.quoted(word), () -> Words.didYouMeanOr(word, keys));
        return null;
    }

    private static @Nullable Long exactly(Node.Num num) {
        BigDecimal exact = num.exact();
        if (exact == null) {
            return Double.isFinite(num.value()) ? (Long) (long) num.value() : null;
        }
        try {
            return exact.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static String shown(Node.Num num) {
        if (!Double.isFinite(num.value())) {
            return "a number beyond all doubles";
        }
        BigDecimal exact = num.exact();
        return exact != null && exact.precision() < 25 && exact.scale() == 0
                ? exact.toString()
                : Numbers.text(num.value());
    }
}
