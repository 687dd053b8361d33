package io.plimsoll.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Piece;
import io.plimsoll.lab.compare.Replication;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.lab.wire.Message;
import io.plimsoll.lab.wire.NotUnderstoodException;
import io.plimsoll.lab.wire.Wire;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.lab.work.Script;
import io.plimsoll.report.study.JsonWire;
import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.Scenario;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worker's end of the line, in this process. */
class WorkerTest {
    private static final Wire WIRE = new JsonWire();

    private final PipedOutputStream to = new PipedOutputStream();
    private final PipedInputStream from = new PipedInputStream(1 << 20);
    private final BufferedReader answers = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));

    private Thread worker() throws IOException {
        PipedInputStream in = new PipedInputStream(to, 1 << 20);
        OutputStream out = new PipedOutputStream(from);
        return Thread.ofPlatform().start(() -> {
            try (out) {
                Worker.serve(in, out, WIRE, "1.2", new LocalCores(new Cores(1)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Message ask(Message message) throws IOException, NotUnderstoodException {
        to.write((WIRE.write(message) + "\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
        return WIRE.read(answers.readLine());
    }

    private static Experiment experiment() {
        Scenario scenario = Samples.FIRST.read().orThrow();
        return new Experiment(
                scenario, Script.NONE, List.of(new Variant(StrategySpec.of("random"), Dispatch.IMMEDIATE)));
    }

    @Test
    void itGreetsAnswersAndEndsWithItsInput() throws Exception {
        Thread worker = worker();
        Message.Order order = WIRE.order(experiment());
        assertThat(ask(order)).isEqualTo(new Message.Greeting("1.2", order.study()));
        Message answer = ask(new Message.Request(order.study(), new Piece(0, 40, 3)));
        assertThat(answer).isInstanceOfSatisfying(Message.Answer.class, one -> {
            assertThat(one.piece().study()).isEqualTo(order.study());
            assertThat(one.piece().program()).isEqualTo("1.2");
            assertThat(one.piece().replications())
                    .isEqualTo(List.of(
                            Replication.of(experiment(), 0, 40, () -> false),
                            Replication.of(experiment(), 0, 41, () -> false),
                            Replication.of(experiment(), 0, 42, () -> false)));
        });
        to.close();
        worker.join();
        assertThat(answers.readLine()).isNull();
    }

    @Test
    void whatItCannotDoItSays() throws Exception {
        worker();
        assertThat(ask(new Message.Request("abc", new Piece(0, 1, 1))))
                .isEqualTo(new Message.Failed("the piece is of the study abc, which was not sent"));
        Message.Order order = WIRE.order(experiment());
        ask(order);
        assertThat(ask(new Message.Request(order.study(), new Piece(1, 1, 1))))
                .isEqualTo(new Message.Failed("the study has no variant 1"));
        Experiment unknown = new Experiment(
                experiment().scenario(),
                Script.NONE,
                List.of(new Variant(StrategySpec.of("phase-of-the-moon"), Dispatch.IMMEDIATE)));
        Message.Order other = WIRE.order(unknown);
        ask(other);
        assertThat(ask(new Message.Request(other.study(), new Piece(0, 1, 1))))
                .isInstanceOfSatisfying(
                        Message.Failed.class,
                        failed -> assertThat(failed.reason()).contains("phase-of-the-moon"));
        to.close();
    }

    @Test
    void theEndOfItsInputCancelsWhatItIsAt() throws Exception {
        Thread worker = worker();
        Message.Order order = WIRE.order(experiment());
        ask(order);
        to.write((WIRE.write(new Message.Request(order.study(), new Piece(0, 1, 100_000))) + "\n")
                .getBytes(StandardCharsets.UTF_8));
        to.close();
        worker.join();
        assertThat(answers.readLine()).isNull();
    }

    @Test
    void aLineWithoutEndIsNoneAndOneThatIsTooLongIsRefused() throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream("ab\ncdef\nhalf".getBytes(StandardCharsets.UTF_8)), 4);
        assertThat(lines.next()).isEqualTo("ab");
        assertThat(lines.next()).isEqualTo("cdef");
        assertThat(lines.next()).isNull();
        Lines longer = new Lines(new ByteArrayInputStream("abcde\n".getBytes(StandardCharsets.UTF_8)), 4);
        assertThatThrownBy(longer::next).hasMessage("a line of more than 4 bytes");
    }

    @Test
    void whatOnlyWorkersSayEndsIt() {
        byte[] line = (WIRE.write(new Message.Slots(2)) + "\n").getBytes(StandardCharsets.UTF_8);
        // Input that stays open: its end would have the worker leave without looking.
        var in = new SequenceInputStream(new ByteArrayInputStream(line), new Silence());
        assertThatThrownBy(
                        () -> Worker.serve(in, new ByteArrayOutputStream(), WIRE, "1.2", new LocalCores(new Cores(1))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("what only workers say");
    }

    /** Never has anything to read. */
    private static final class Silence extends InputStream {
        @Override
        public synchronized int read() throws IOException {
            try {
                while (true) {
                    wait();
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
