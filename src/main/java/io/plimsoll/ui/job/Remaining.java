package io.plimsoll.ui.job;

import java.util.Locale;

/** How long work will still take, in words, from how long a share of it took. Immutable, toolkit-free. */
final class Remaining {
    /** Before so much is done, and for so long, nothing can be said. */
    private static final double FIRST_SHARE = .02;

    private static final double FIRST_SECONDS = .5;

    private Remaining() {}

    /**
     * The words: "about 40 s left"; empty while nothing can be said.
     *
     * @param share that is done, 0 to 1
     * @param nanos that it took
     */
    static String words(double share, long nanos) {
        double seconds = nanos / 1e9;
        if (!(share >= FIRST_SHARE) || seconds < FIRST_SECONDS || share >= 1) {
            return "";
        }
        double left = seconds * (1 - share) / share;
        if (left < 1) {
            return "less than 1 s left";
        }
        if (left < 90) {
            return "about " + Math.round(left < 20 ? left : 5 * Math.ceil(left / 5)) + " s left";
        }
        return left < 5_400
                ? "about " + Math.round(left / 60) + " min left"
                : String.format(Locale.ROOT, "about %.1f h left", left / 3_600);
    }
}
