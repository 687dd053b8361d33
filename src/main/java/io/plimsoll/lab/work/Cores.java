package io.plimsoll.lab.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * So many of this machine's cores. Each computation is done once, by whichever thread is free, begun in the order of the list; results are
 * handed over on the caller's thread as they come. Immutable; may be used by several threads at once, each with threads of its own.
 *
 * @param threads how many work at a time, at least 1
 */
public record Cores(int threads) {
    private static final long LOOK_MILLIS = 50;

    /** Checks the range. */
    public Cores {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
    }

    /** All of this machine's cores. */
    public static Cores all() {
        return new Cores(Runtime.getRuntime().availableProcessors());
    }

    /** Hears of a result. */
    @FunctionalInterface
    public interface Done<T> {
        /** The computation at this place of the list came to this. */
        void on(int place, T result);
    }

    private record Outcome<T>(
            int place, @Nullable T result, @Nullable Throwable failure) {}

    /**
     * Does them all and returns when every thread has ended.
     *
     * @param cancelled asked on the caller's thread about twenty times a second
     * @return false if it was cancelled; what was done by then has been handed over
     * @throws RuntimeException or Error if a computation threw it; the others are cancelled first
     */
    public <T> boolean each(List<? extends Computation<T>> computations, Done<T> done, BooleanSupplier cancelled) {
        BlockingQueue<Outcome<T>> outcomes = new LinkedBlockingQueue<>();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger next = new AtomicInteger();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, computations.size()); i++) {
            workers.add(Thread.ofPlatform()
                    .daemon()
                    .name("core-" + (i + 1))
                    .start(() -> work(computations, next, stop, outcomes)));
        }
        int handed = 0;
        try {
            int left = computations.size();
            while (left > 0 && !stop.get()) {
                Outcome<T> outcome = outcomes.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (outcome != null) {
                    left--;
                    handed += hand(outcome, done);
                }
                if (left > 0 && cancelled.getAsBoolean()) {
                    stop.set(true);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop.set(true);
            workers.forEach(Cores::join);
        }
        for (Outcome<T> outcome : outcomes) {
            handed += hand(outcome, done);
        }
        return handed == computations.size();
    }

    /** A computation that looks at whether it is still wanted ends soon; until then its thread is not left behind. */
    private static void join(Thread worker) {
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> void work(
            List<? extends Computation<T>> computations,
            AtomicInteger next,
            AtomicBoolean stop,
            BlockingQueue<Outcome<T>> outcomes) {
        while (!stop.get()) {
            int place = next.getAndIncrement();
            if (place >= computations.size()) {
                return;
            }
            try {
                outcomes.add(new Outcome<>(place, computations.get(place).compute(stop::get), null));
            } catch (Throwable e) {
                outcomes.add(new Outcome<>(place, null, e));
                return;
            }
        }
    }

    /** How many results that were: 1, or 0 of one that was cancelled. */
    private static <T> int hand(Outcome<T> outcome, Done<T> done) {
        switch (outcome.failure()) {
            case null -> {
                T result = outcome.result();
                if (result == null) {
                    return 0;
                }
                done.on(outcome.place(), result);
                return 1;
            }
            case Error e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException("a computation may not throw this", outcome.failure());
        }
    }
}
