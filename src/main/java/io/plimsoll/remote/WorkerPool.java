package io.plimsoll.remote;

import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.Piece;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.compare.WorkplaceException;
import io.plimsoll.lab.wire.Message;
import io.plimsoll.lab.wire.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Worker processes as a place to compute: each is told of the study, greets, and is given small pieces. A worker that is lost is replaced, and
 * its pieces are given out again; since a piece is a pure function of study and seeds, and each is handed over once, nobody can tell. Workers
 * stay for the next study until the pool is closed, or a study breaks off. One thread at a time.
 */
public final class WorkerPool implements Workplace {
    /** So often in a row may a worker be lost before it greets, or one piece be lost. */
    static final int LOSSES = 8;

    private static final long LOOK_MILLIS = 50;

    /** A worker should come back for more about so often. */
    private static final int SHARES = 16;

    private final Crew crew;
    private final Wire wire;
    private final String program;
    private final Consumer<String> log;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final List<Hand> hands = new ArrayList<>();
    private int started;

    /** A worker said a line, or nothing more. */
    record Heard(WorkerProcess from, @Nullable String line) {}

    /**
     * Starts nobody yet.
     *
     * @param program the version that workers must be, because another might compute otherwise
     * @param log hears a sentence about each worker that is lost, on the thread that computes
     */
    public WorkerPool(Crew crew, Wire wire, String program, Consumer<String> log) {
        this.crew = crew;
        this.wire = wire;
        this.program = program;
        this.log = log;
    }

    @Override
    public void compute(Experiment experiment, List<Piece> pieces, Results results, BooleanSupplier cancelled) {
        if (pieces.isEmpty()) {
            return;
        }
        Message.Order order = wire.order(experiment);
        Errand errand = new Errand(order.study(), program, wire, results);
        String told = wire.write(order);
        boolean done = false;
        try {
            for (Hand hand : hands) {
                hand.ordered();
                hand.process.send(told);
            }
            while (hands.size() < crew.count()) {
                hire(told);
            }
            long seeds = pieces.stream().mapToLong(Piece::count).sum();
            int size = (int) Math.clamp(seeds / ((long) crew.count() * crew.slots() * SHARES), 1, crew.longest());
            errand.add(Piece.split(pieces, size, experiment.scenario().seed()));
            while (!errand.done()) {
                Heard next = heard.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    hear(next, errand, told);
                }
                if (cancelled.getAsBoolean()) {
                    return;
                }
                hands.forEach(hand -> feed(hand, errand));
            }
            done = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!done) {
                close();
            }
        }
    }

    private void hire(String told) {
        try {
            started++;
            WorkerProcess process =
                    WorkerProcess.start(crew.command(), started, (from, line) -> heard.add(new Heard(from, line)));
            Hand hand = new Hand(process, started);
            hands.add(hand);
            hand.ordered();
            process.send(told);
        } catch (IOException e) {
            throw new WorkplaceException("a worker cannot be started: " + e.getMessage());
        }
    }

    private void feed(Hand hand, Errand errand) {
        while (hand.hungry()) {
            Piece piece = errand.next();
            if (piece == null) {
                return;
            }
            hand.give(piece);
            hand.process.send(wire.write(new Message.Request(errand.study(), piece)));
        }
    }

    private void hear(Heard said, Errand errand, String told) {
        for (Hand hand : hands) {
            if (hand.process == said.from()) {
                if (said.line() == null) {
                    hands.remove(hand);
                    lost(hand, errand);
                    hire(told);
                } else {
                    errand.hear(hand, said.line());
                }
                return;
            }
        }
        // It was let go before: what it still says is of no study that anybody waits for.
    }

    private void lost(Hand hand, Errand errand) {
        int pieces = hand.given().size();
        String reason = "worker " + hand.number + " was lost (" + hand.process.end() + ")";
        log.accept(reason
                + (pieces == 0
                        ? ""
                        : "; " + pieces + (pieces == 1 ? " piece is" : " pieces are") + " given out again"));
        errand.lost(hand, reason);
    }

    @Override
    public void close() {
        hands.forEach(hand -> hand.process.finish());
        hands.forEach(hand -> hand.process.await(crew.patience()));
        hands.clear();
    }
}
