package io.plimsoll.ui.edit;

import io.plimsoll.scenario.text.Splice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was changed in a text, to be undone and done again. What belongs together is one step: the letters of a field, a word that is typed. */
final class EditHistory {
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /** Changes that are one to the user. {@code key}: what belongs together has the same. */
    private record Step(String what, @Nullable String key, List<Splice> splices) {}

    /**
     * Something was changed.
     *
     * @param what in words, after "Undo": "add agent-1"
     * @param key what the next change must have, too, to belong to the same step; {@code null}: nothing belongs to it
     */
    void note(String what, @Nullable String key, Splice splice) {
        Step last = done.peek();
        boolean goesOn = key != null && undone.isEmpty() && last != null && key.equals(last.key());
        if (goesOn && last != null && isNext(last.splices().getLast(), splice)) {
            last.splices().add(splice);
        } else {
            done.push(new Step(what, key, new ArrayList<>(List.of(splice))));
        }
        undone.clear();
    }

    /** Whether somebody went on where they were, and not on another line. */
    private static boolean isNext(Splice last, Splice next) {
        int end = last.at() + last.inserted().length();
        return next.at() <= end
                && next.at() + next.removed().length() >= last.at()
                && next.inserted().indexOf('\n') < 0;
    }

    /** What would be undone, or {@code null}. */
    @Nullable String toUndo() {
        Step last = done.peek();
        return last == null ? null : last.what();
    }

    /** What would be done again, or {@code null}. */
    @Nullable String toRedo() {
        Step last = undone.peek();
        return last == null ? null : last.what();
    }

    /** The text without the last step, which there must be. */
    String undo(String text) {
        Step last = Objects.requireNonNull(done.poll());
        undone.push(last);
        String before = text;
        for (Splice splice : last.splices().reversed()) {
            before = splice.inverse().apply(before);
        }
        return before;
    }

    /** The text with the step again that was undone last, which there must be. */
    String redo(String text) {
        Step last = Objects.requireNonNull(undone.poll());
        done.push(last);
        String after = text;
        for (Splice splice : last.splices()) {
            after = splice.apply(after);
        }
        return after;
    }

    void clear() {
        done.clear();
        undone.clear();
    }
}
