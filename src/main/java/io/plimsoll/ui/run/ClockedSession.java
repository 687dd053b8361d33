package io.plimsoll.ui.run;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A session that goes on under a clock: how that is set going, paused and stepped. Engine-confined. */
abstract class ClockedSession<V> implements EngineThread.Session<V> {
    /** How long a batch may take before acts and wishes are looked at again. */
    static final long BATCH = 6_000_000;

    final TimeSource clock;
    final Pacer pacer;
    boolean playing;
    boolean changed = true;

    @Nullable String failure;

    ClockedSession(TimeSource clock, Speed speed) {
        this.clock = clock;
        pacer = new Pacer(speed);
    }

    /** Where it has come to. */
    abstract double now();

    /** Goes on to the next instant; whether there was one. */
    abstract boolean goOn();

    final void startPacer() {
        pacer.start(pacer.speed(), clock.nanos(), now());
    }

    void pause() {
        playing = false;
        pacer.stop();
        changed = true;
    }

    final void speed(Speed speed) {
        pacer.start(speed, clock.nanos(), now());
        changed = true;
    }

    final void step() {
        if (failure == null) {
            goOn();
        }
        pause();
    }

    /** Goes on until there are more of something, for at most a batch; whether there are, or it ended. */
    final boolean stepToNext(LongSupplier count) {
        long before = count.getAsLong();
        long end = clock.nanos() + BATCH;
        boolean more = failure == null;
        while (more && count.getAsLong() == before) {
            if (clock.nanos() - end > 0) {
                changed = true;
                return false;
            }
            more = goOn();
        }
        pause();
        return true;
    }

    @Override
    public final boolean playing() {
        return playing;
    }

    @Override
    public final boolean changed() {
        return changed;
    }
}
