package io.plimsoll.scenario.text;

/**
 * A change of a text: at a place, some characters give way to others. Immutable.
 *
 * @param at where, in UTF-16 units
 * @param removed what stood there
 * @param inserted what stands there now
 */
public record Splice(int at, String removed, String inserted) {
    /** The change that makes one text of another: all between what both begin and what both end with. */
    public static Splice between(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        if (head > 0 && Character.isHighSurrogate(before.charAt(head - 1))) {
            head--;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && Character.isLowSurrogate(before.charAt(before.length() - tail))) {
            tail--;
        }
        return new Splice(
                head, before.substring(head, before.length() - tail), after.substring(head, after.length() - tail));
    }

    /** The text after the change. */
    public String apply(String text) {
        return new StringBuilder(text.length() - removed.length() + inserted.length())
                .append(text, 0, at)
                .append(inserted)
                .append(text, at + removed.length(), text.length())
                .toString();
    }

    /** The change that takes this one back. */
    public Splice inverse() {
        return new Splice(at, inserted, removed);
    }

    /** Whether nothing changes. */
    public boolean isNothing() {
        return removed.equals(inserted);
    }
}
