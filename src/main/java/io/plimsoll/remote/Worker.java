package io.plimsoll.remote;

import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Piece;
import io.plimsoll.lab.compare.Replication;
import io.plimsoll.lab.wire.FinishedPiece;
import io.plimsoll.lab.wire.Message;
import io.plimsoll.lab.wire.NotUnderstoodException;
import io.plimsoll.lab.wire.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The other end of a {@link WorkerPool}: reads a study and requests, computes, and writes answers; touches nothing else. The end of its input
 * cancels what it is at. Confined to one thread; another reads ahead.
 */
public final class Worker {
    /** A study comes by value: as large as a scenario file may be, with room for the rest. */
    static final int LONGEST_ORDER = 288 << 20;

    private final OutputStream out;
    private final Wire wire;
    private final String program;
    private final LocalCores cores;
    private final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
    private volatile boolean ended;
    private String study = "";
    private @Nullable Experiment experiment;

    /** A line, or the end of them, with what went wrong unless nothing did. */
    private record Input(@Nullable String line, @Nullable IOException failure) {}

    private Worker(OutputStream out, Wire wire, String program, LocalCores cores) {
        this.out = out;
        this.wire = wire;
        this.program = program;
        this.cores = cores;
    }

    /**
     * Works until its input ends.
     *
     * @param program the version that this is
     * @throws IOException if a line is too long, is none that a pool sends, or an answer cannot be written; the message is a sentence
     */
    public static void serve(InputStream in, OutputStream out, Wire wire, String program, LocalCores cores)
            throws IOException {
        Worker worker = new Worker(out, wire, program, cores);
        Thread.ofPlatform().daemon().name("input").start(() -> worker.read(new Lines(in, LONGEST_ORDER)));
        worker.work();
    }

    private void read(Lines lines) {
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                inputs.add(new Input(line, null));
            }
            ended = true;
            inputs.add(new Input(null, null));
        } catch (IOException e) {
            ended = true;
            inputs.add(new Input(null, e));
        }
    }

    private void work() throws IOException {
        try {
            while (true) {
                Input input = inputs.take();
                if (input.failure() != null) {
                    throw input.failure();
                }
                if (input.line() == null || ended) {
                    return;
                }
                answer(input.line());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(String line) throws IOException {
        Message message;
        try {
            message = wire.read(line);
        } catch (NotUnderstoodException e) {
            say(new Message.Failed(String.valueOf(e.getMessage())));
            return;
        }
        switch (message) {
            case Message.Order order -> {
                // Said again from what was understood: a study that was not understood to the bit has another hash.
                study = wire.order(order.experiment()).study();
                experiment = order.experiment();
                say(new Message.Greeting(program, study));
            }
            case Message.Request request -> compute(request);
            default -> throw new IOException("a worker was sent what only workers say");
        }
    }

    private void compute(Message.Request request) throws IOException {
        Experiment known = experiment;
        Piece piece = request.piece();
        if (known == null || !request.study().equals(study)) {
            say(new Message.Failed("the piece is of the study " + request.study() + ", which was not sent"));
            return;
        }
        if (piece.variant() >= known.variants().size()) {
            say(new Message.Failed("the study has no variant " + piece.variant()));
            return;
        }
        @Nullable Replication[] done = new @Nullable Replication[piece.count()];
        int[] count = {0};
        try {
            cores.compute(
                    known,
                    List.of(piece),
                    (variant, replication) -> {
                        done[(int) (replication.seed() - piece.first())] = replication;
                        count[0]++;
                    },
                    () -> ended);
        } catch (IllegalArgumentException e) {
            say(new Message.Failed(String.valueOf(e.getMessage())));
            return;
        }
        if (count[0] == done.length) {
            say(new Message.Answer(new FinishedPiece(program, study, piece, whole(done))));
        }
    }

    private static List<Replication> whole(@Nullable Replication[] all) {
        return List.of((Replication[]) all);
    }

    private void say(Message message) throws IOException {
        out.write((wire.write(message) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
