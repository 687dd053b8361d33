package io.plimsoll.ui.run;

import io.plimsoll.balance.StrategyFault;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The engine's thread. It owns a session; the screen puts what it wants done into a queue and now and then wants a snapshot, which the
 * engine leaves for it after the batch in hand. Neither waits for the other: a snapshot that is not taken holds back the next one, and
 * what changes meanwhile is handed over with that. Thread-safe.
 *
 * @param <S> what it owns
 * @param <V> its snapshots
 */
final class EngineThread<S extends EngineThread.Session<V>, V> {
    private static final long NAP = 4;
    private static final long SLUGGISH = 3;

    private final LinkedBlockingQueue<Predicate<S>> acts = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable V> handover = new AtomicReference<>();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final Executor screen;
    private final TimeSource clock;
    private final Thread thread;
    private volatile boolean closed;
    private long nextSnapshot;

    /** What the thread turns. Confined to it. */
    interface Session<V> {
        /** Goes on for at most a batch, if there is anything to do. Whether there is more to do at once. */
        boolean advance();

        /** Whether the clock goes. */
        boolean playing();

        /** Whether anything changed since the last snapshot. */
        boolean changed();

        /** Whether it is on its way to another time; then it may only be told where else to go. */
        boolean onTheWay();

        /** How it stands. */
        V snapshot();

        /** The engine threw: it is over, what it came to can still be seen. */
        void fail(String reason);
    }

    /** {@code screen}: where outcomes are told. */
    EngineThread(S session, Executor screen, TimeSource clock) {
        this.screen = screen;
        this.clock = clock;
        nextSnapshot = clock.nanos();
        thread = Thread.ofPlatform().daemon().name("engine").unstarted(() -> run(session));
    }

    /** Starts the thread; what is to be done already is done first. */
    void start() {
        thread.start();
    }

    /** To be done once the session is not on its way to another time. */
    void still(Consumer<S> act) {
        acts.add(session -> {
            boolean still = !session.onTheWay();
            if (still) {
                act.accept(session);
            }
            return still;
        });
    }

    /** To be done as soon as may be. */
    void once(Consumer<S> act) {
        acts.add(session -> {
            act.accept(session);
            return true;
        });
    }

    /** To be done again and again, with batches in between, until it gives true. */
    void until(Predicate<S> act) {
        acts.add(act);
    }

    /** The same listener, told where outcomes are told. */
    <T> Consumer<T> onScreen(Consumer<T> heard) {
        return what -> screen.execute(() -> heard.accept(what));
    }

    void want() {
        wanted.set(true);
    }

    @Nullable V take() {
        return handover.getAndSet(null);
    }

    void close() {
        closed = true;
        thread.interrupt();
    }

    private void run(S session) {
        boolean busy = false;
        while (!closed) {
            try {
                Predicate<S> act = next(session, busy);
                if (act != null && !act.test(session)) {
                    acts.add(act);
                }
                busy = session.advance();
                handOver(session);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (StrategyFault e) {
                session.fail(String.valueOf(e.getMessage()));
                busy = false;
            } catch (RuntimeException | OutOfMemoryError e) {
                System.getLogger(EngineThread.class.getName()).log(System.Logger.Level.ERROR, "the engine failed", e);
                session.fail("The engine failed: " + e);
                busy = false;
            }
        }
    }

    private @Nullable Predicate<S> next(S session, boolean busy) throws InterruptedException {
        if (busy) {
            return acts.poll();
        }
        return session.playing() || session.changed() ? acts.poll(NAP, TimeUnit.MILLISECONDS) : acts.take();
    }

    /** Leaves a snapshot if one is wanted; where making one takes long, not so often that the run suffers. */
    private void handOver(S session) {
        long now = clock.nanos();
        if (session.changed() && wanted.get() && handover.get() == null && now - nextSnapshot >= 0) {
            wanted.set(false);
            handover.set(session.snapshot());
            long after = clock.nanos();
            nextSnapshot = after + SLUGGISH * (after - now);
        }
    }
}
