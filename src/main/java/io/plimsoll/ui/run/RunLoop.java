package io.plimsoll.ui.run;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.model.Scenario;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The engine's thread. It owns the run; the screen puts what it wants done into a queue and now and then wants a snapshot, which the
 * engine leaves for it after the batch in hand. Neither waits for the other: a snapshot that is not taken holds back the next one, and
 * what changes meanwhile is handed over with that. Thread-safe.
 */
public final class RunLoop implements RunPort {
    private static final long NAP = 4;
    private static final long SLUGGISH = 3;

    private final LinkedBlockingQueue<Predicate<RunSession>> acts = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable Snapshot> handover = new AtomicReference<>();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final Executor screen;
    private final TimeSource clock;
    private final Thread thread;
    private volatile boolean closed;
    private long nextSnapshot;

    /**
     * A run of this scenario in its opening state; the thread starts at once.
     *
     * @param screen where the outcomes of commands are told
     * @throws IllegalArgumentException if the scenario's names and references do not fit together
     */
    public RunLoop(Scenario scenario, Speed speed, Executor screen, TimeSource clock) {
        this.screen = screen;
        this.clock = clock;
        this.nextSnapshot = clock.nanos();
        RunSession session = new RunSession(scenario, clock, speed);
        thread = Thread.ofPlatform().daemon().name("engine").start(() -> run(session));
    }

    @Override
    public void play() {
        once(RunSession::play);
    }

    @Override
    public void pause() {
        once(RunSession::pause);
    }

    @Override
    public void step() {
        once(RunSession::step);
    }

    @Override
    public void stepToDecision() {
        acts.add(RunSession::stepToDecision);
    }

    @Override
    public void reset() {
        once(RunSession::reset);
    }

    @Override
    public void speed(Speed speed) {
        once(session -> session.speed(speed));
    }

    @Override
    public void act(Command command, Consumer<Outcome> heard) {
        once(session -> {
            Outcome outcome = session.act(command);
            screen.execute(() -> heard.accept(outcome));
        });
    }

    @Override
    public void want() {
        wanted.set(true);
    }

    @Override
    public @Nullable Snapshot take() {
        return handover.getAndSet(null);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void once(Consumer<RunSession> act) {
        acts.add(session -> {
            act.accept(session);
            return true;
        });
    }

    private void run(RunSession session) {
        boolean busy = false;
        while (!closed) {
            try {
                Predicate<RunSession> act = next(session, busy);
                if (act != null && !act.test(session)) {
                    acts.add(act);
                }
                busy = session.advance();
                handOver(session);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | OutOfMemoryError e) {
                System.getLogger(RunLoop.class.getName()).log(System.Logger.Level.ERROR, "the engine failed", e);
                session.fail("The engine failed: " + e);
                busy = false;
            }
        }
    }

    private @Nullable Predicate<RunSession> next(RunSession session, boolean busy) throws InterruptedException {
        if (busy) {
            return acts.poll();
        }
        return session.playing() || session.changed() ? acts.poll(NAP, TimeUnit.MILLISECONDS) : acts.take();
    }

    /** Leaves a snapshot if one is wanted; where making one takes long, not so often that the run suffers. */
    private void handOver(RunSession session) {
        long now = clock.nanos();
        if (session.changed() && wanted.get() && handover.get() == null && now - nextSnapshot >= 0) {
            wanted.set(false);
            handover.set(session.snapshot());
            long after = clock.nanos();
            nextSnapshot = after + SLUGGISH * (after - now);
        }
    }
}
