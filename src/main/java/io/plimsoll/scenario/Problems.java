package io.plimsoll.scenario;

import io.plimsoll.scenario.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers the problems of one file. A file that is wrong throughout is not listed without end: after so many they are only counted. */
final class Problems {
    /** How many are listed. */
    static final int LISTED = 1_000;

    private final List<Problem> list = new ArrayList<>();
    private long errors;
    private long unlisted;

    void error(Place place, String message) {
        error(place, () -> message, () -> null);
    }

    void error(Place place, String message, @Nullable String hint) {
        error(place, () -> message, () -> hint);
    }

    /** An error whose words cost something: they are asked for only if it is listed. */
    void error(Place place, Supplier<String> message, Supplier<@Nullable String> hint) {
        errors++;
        add(Severity.ERROR, place, message, hint);
    }

    void warning(Place place, String message, @Nullable String hint) {
        add(Severity.WARNING, place, () -> message, () -> hint);
    }

    /** Whether there are none that keep the file from loading. */
    boolean sound() {
        return errors == 0;
    }

    /** What was found, in the order of the file. */
    List<Problem> inOrder() {
        List<Problem> sorted = new ArrayList<>(list);
        sorted.sort(Problems::byPlace);
        if (unlisted > 0) {
            Problem last = sorted.getLast();
            String message = unlisted + " more problems are not listed";
            Severity severity = sound() ? Severity.WARNING : Severity.ERROR;
            sorted.add(new Problem(severity, message, "", last.line(), last.column(), null));
        }
        return sorted;
    }

    /** In code of our own: the JDK's comparators can be in no cache, and to make one takes longer than to sort. */
    private static int byPlace(Problem one, Problem other) {
        int lines = Integer.compare(one.line(), other.line());
        return lines == 0 ? Integer.compare(one.column(), other.column()) : lines;
    }

    private void add(Severity severity, Place place, Supplier<String> message, Supplier<@Nullable String> hint) {
        if (list.size() < LISTED) {
            list.add(new Problem(severity, message.get(), place.pointer(), place.line(), place.column(), hint.get()));
        } else {
            unlisted++;
        }
    }
}
