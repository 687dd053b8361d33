package io.plimsoll.ui.bench;

import java.util.function.LongConsumer;

/** So many changes a second, however often somebody asks what is due. Not thread-safe. */
public final class Pace {
    /** A frame that took longer than this, in seconds, leaves no more behind it: else a slow one would never catch up. */
    private static final double LONGEST = 1;

    private final double perSecond;
    private long last = System.nanoTime();
    private long count;
    private double owed;

    /** A pace that begins now. */
    public Pace(double perSecond) {
        this.perSecond = perSecond;
    }

    /** Makes the changes that are due; each is given its number, from 0. */
    public void due(LongConsumer change) {
        long now = System.nanoTime();
        owed += perSecond * Math.min(LONGEST, (now - last) / 1e9);
        last = now;
        for (; owed >= 1; owed--) {
            change.accept(count++);
        }
    }
}
