package io.plimsoll.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts of a file as they appear in messages, and the words that somebody may have meant. */
public final class Words {
    private static final int SHOWN = 60;
    /** Longer words, and words after so many, are not compared: a hint must not cost more than the reading. */
    private static final int COMPARED_LENGTH = 64;

    private static final int COMPARED = 2_000;

    private Words() {}

    /** In quotation marks, shortened, with nothing in it that could upset a terminal. */
    public static String quoted(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(SHOWN).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        if (text.codePointCount(0, text.length()) > SHOWN) {
            shown.append('…');
        }
        return shown.append('"').toString();
    }

    /** As it is, or in quotation marks if there is something in it that could upset a terminal. */
    public static String harmless(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
                ? quoted(text)
                : text;
    }

    /** That a key is missing. */
    static String missing(String key) {
        return "the key " + quoted(key) + " is missing";
    }

    /** {@code did you mean "…"?} with the candidate that is nearest, or {@code null} if none is near. */
    public static @Nullable String didYouMean(String word, Collection<String> candidates) {
        if (word.length() > COMPARED_LENGTH) {
            return null;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int best = 1 + Math.max(1, word.length() / 3);
        String nearest = null;
        int compared = 0;
        for (String candidate : candidates) {
            if (compared++ == COMPARED) {
                break;
            }
            if (Math.abs(candidate.length() - word.length()) < best) {
                int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
                if (distance < best) {
                    best = distance;
                    nearest = candidate;
                }
            }
        }
        return nearest == null ? null : "did you mean " + quoted(nearest) + "?";
    }

    /** The same, and where nothing is near, what there is. */
    static String didYouMeanOr(String word, List<String> candidates) {
        String hint = didYouMean(word, candidates);
        return hint != null ? hint : "there is " + String.join(", ", candidates);
    }

    /** Letters to add, drop, change or swap with the next (optimal string alignment). */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[b.length()];
    }
}
