package io.plimsoll.ui.run;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.travel.Memo;
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
    private final Keeper keeper;
    private volatile boolean closed;
    private long nextSnapshot;

    /**
     * A run as it begins; the thread starts at once.
     *
     * @param keeper closed with the run
     * @param screen where the outcomes of commands are told
     * @throws IllegalArgumentException if the scenario's names and references do not fit together, or the memo to them
     */
    public RunLoop(Beginning beginning, Keeper keeper, Speed speed, Executor screen, TimeSource clock) {
        this.keeper = keeper;
        this.screen = screen;
        this.clock = clock;
        this.nextSnapshot = clock.nanos();
        RunSession session = new RunSession(beginning, keeper, clock, speed);
        once(RunSession::keep);
        thread = Thread.ofPlatform().daemon().name("engine").start(() -> run(session));
    }

    @Override
    public void play() {
        still(RunSession::play);
    }

    @Override
    public void pause() {
        once(RunSession::pause);
    }

    @Override
    public void step() {
        still(RunSession::step);
    }

    @Override
    public void stepToDecision() {
        acts.add(session -> !session.onTheWay() && session.stepToDecision());
    }

    @Override
    public void reset() {
        still(RunSession::reset);
    }

    @Override
    public void speed(Speed speed) {
        once(session -> session.speed(speed));
    }

    @Override
    public void act(Command command, Consumer<Outcome> heard) {
        still(session -> onScreen(heard).accept(session.act(command)));
    }

    @Override
    public void seek(double time) {
        once(session -> session.seek(time));
    }

    @Override
    public void undo(Consumer<Outcome> heard) {
        still(session -> session.undo(onScreen(heard)));
    }

    @Override
    public void redo(Consumer<Outcome> heard) {
        still(session -> session.redo(onScreen(heard)));
    }

    @Override
    public void fork(Consumer<Outcome> heard) {
        still(session -> onScreen(heard).accept(session.fork()));
    }

    @Override
    public void switchTo(int branch, Consumer<Outcome> heard) {
        still(session -> session.switchTo(branch, onScreen(heard)));
    }

    @Override
    public void drop(int branch, Consumer<Outcome> heard) {
        still(session -> onScreen(heard).accept(session.drop(branch)));
    }

    @Override
    public void rename(int branch, String name, Consumer<Outcome> heard) {
        once(session -> onScreen(heard).accept(session.rename(branch, name)));
    }

    @Override
    public void showBeside(int branch) {
        once(session -> session.showBeside(branch));
    }

    @Override
    public void compare(double time, Consumer<BranchFigures> heard) {
        once(session -> session.compare(time, onScreen(heard)));
    }

    @Override
    public void memo(Consumer<Memo> heard) {
        still(session -> onScreen(heard).accept(session.memo()));
    }

    @Override
    public void giveUp() {
        once(RunSession::giveUp);
    }

    private <T> Consumer<T> onScreen(Consumer<T> heard) {
        return what -> screen.execute(() -> heard.accept(what));
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
        keeper.close();
    }

    /** To be done once the run is not on its way to another time. */
    private void still(Consumer<RunSession> act) {
        acts.add(session -> {
            boolean still = !session.onTheWay();
            if (still) {
                act.accept(session);
            }
            return still;
        });
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
