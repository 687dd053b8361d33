package io.plimsoll.ui.duel;

import io.plimsoll.sim.Results;
import io.plimsoll.ui.chart.Numbers;
import io.plimsoll.ui.run.Choice;
import io.plimsoll.ui.run.Difference;
import io.plimsoll.ui.run.DuelSnapshot;
import io.plimsoll.ui.work.Wording;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A duel in sentences. Immutable, toolkit-free. */
final class DuelWords {
    private final Wording wording;
    private final Sides sides;

    DuelWords(Wording wording, Sides sides) {
        this.wording = wording;
        this.sides = sides;
    }

    /** The mean wait of a side, with as many decimals as the other's, so that the gap is the difference of what is read. */
    String wait(DuelSnapshot duel, Side side) {
        Double mean = mean(duel, side);
        return mean == null ? "–" : time(mean, decimals(duel));
    }

    private static @Nullable Double mean(DuelSnapshot duel, Side side) {
        return side.of(duel).results().waits().mean();
    }

    /** So many that the shorter wait has three digits. */
    private static int decimals(DuelSnapshot duel) {
        double least = Stream.of(mean(duel, Side.LEFT), mean(duel, Side.RIGHT))
                .filter(mean -> mean != null && mean > 0)
                .mapToDouble(mean -> mean)
                .min()
                .orElse(1);
        return least >= 100 ? 0 : least >= 10 ? 1 : least >= 1 ? 2 : 3;
    }

    private String time(double time, int decimals) {
        return String.format(Locale.ENGLISH, "%,." + decimals + "f", time) + " " + wording.unit();
    }

    private String time(@Nullable Double time) {
        return time == null ? "–" : Numbers.column3(time) + " " + wording.unit();
    }

    /** What stands under the large figure. */
    String note(DuelSnapshot.Side side) {
        Results.Times waits = side.results().waits();
        return "mean wait · p95 " + time(waits.p95()) + " · " + Wording.count(side.queue()) + " waiting";
    }

    /** Who waits less, and by how much. */
    String gap(DuelSnapshot duel) {
        Double gap = duel.gap();
        if (gap == null) {
            return "Nobody has waited yet";
        }
        if (gap == 0) {
            return duel.different() > 0
                    ? "Both wait the same on average"
                    : duel.paired() > 0 ? "No difference so far" : "Nothing to compare yet";
        }
        return sides.name(gap > 0 ? Side.RIGHT : Side.LEFT) + " waits " + time(Math.abs(gap), decimals(duel))
                + " less on average";
    }

    /** How many tasks went elsewhere. */
    String count(DuelSnapshot duel) {
        return "So far " + Wording.count(duel.different()) + " of " + Wording.count(duel.paired(), "task")
                + " went to different agents.";
    }

    /** Who has saved how much waiting, all tasks together. */
    String saved(DuelSnapshot duel) {
        double saved = duel.saved();
        if (saved == 0) {
            return "Neither has saved any waiting.";
        }
        return sides.name(saved > 0 ? Side.RIGHT : Side.LEFT) + " has saved " + wording.spoken(Math.abs(saved))
                + " of waiting.";
    }

    /** How the agent stood that the task went to. */
    static String place(Choice choice) {
        return choice.free() ? "free" : "behind " + Wording.count(choice.behind());
    }

    /** How long the task waited, or has waited so far. */
    String waited(Choice choice) {
        String time = wording.figure(choice.waited()) + " " + wording.unit();
        return choice.waiting() ? time + " so far" : time;
    }

    /** The difference in a sentence, for those who cannot see the table. */
    String difference(Difference difference) {
        return difference.task() + " went elsewhere: " + half(Side.LEFT, difference.left()) + "; "
                + half(Side.RIGHT, difference.right()) + ".";
    }

    private String half(Side side, Choice choice) {
        return sides.name(side) + " gave it to " + choice.agent() + ", " + place(choice) + ", waits " + waited(choice);
    }
}
