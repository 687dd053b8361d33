package io.plimsoll.report.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.lab.compare.Experiment;
import io.plimsoll.lab.compare.Measure;
import io.plimsoll.lab.compare.Piece;
import io.plimsoll.lab.compare.Replication;
import io.plimsoll.lab.compare.TargetValue;
import io.plimsoll.lab.compare.Variant;
import io.plimsoll.lab.compare.WaitCounts;
import io.plimsoll.lab.wire.FinishedPiece;
import io.plimsoll.lab.wire.Message;
import io.plimsoll.lab.wire.NotUnderstoodException;
import io.plimsoll.lab.work.Script;
import io.plimsoll.scenario.Reading;
import io.plimsoll.scenario.Sample;
import io.plimsoll.scenario.Samples;
import io.plimsoll.sim.Command;
import io.plimsoll.sim.TimedCommand;
import io.plimsoll.sim.model.Dispatch;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JsonWireTest {
    private final JsonWire wire = new JsonWire();

    @Test
    void everySampleIsTheSameExperimentAtTheOtherEnd() throws NotUnderstoodException {
        for (Sample sample : Samples.all()) {
            Reading reading = sample.read();
            if (!reading.ok()) {
                continue;
            }
            Experiment experiment = new Experiment(
                    reading.orThrow(),
                    new Script(List.of(new TimedCommand(0, new Command.AssignAll())), 1),
                    List.of(
                            new Variant(
                                    new StrategySpec("power-of-d", Map.of("d", 3.0)),
                                    Dispatch.IMMEDIATE,
                                    Map.of("x y", 2)),
                            new Variant(StrategySpec.of("random"), Dispatch.WHEN_IDLE)),
                    false);
            Message.Order order = wire.order(experiment);
            Message read = wire.read(wire.write(order));
            assertThat(read).isInstanceOfSatisfying(Message.Order.class, other -> {
                assertThat(other.experiment()).isEqualTo(experiment);
                assertThat(other.study()).isEqualTo(order.study()).hasSize(64);
            });
        }
    }

    private static Message answer() {
        TreeMap<Integer, Long> waits = new TreeMap<>(Map.of(0, 4L, 8191, 1L << 40));
        Replication plain = new Replication(
                -3,
                Map.of(Measure.WAIT_MEAN, .1 + .2, Measure.COST, Double.POSITIVE_INFINITY, Measure.FAIRNESS, 4.9e-324),
                new WaitCounts(waits),
                List.of(new TargetValue(null, false), new TargetValue(-0.0, true)),
                null);
        Replication broken = new Replication(-2, Map.of(), WaitCounts.NONE, List.of(), "it \"never\" ends\n");
        return new Message.Answer(new FinishedPiece("1.0", "abc", new Piece(2, -3, 2), List.of(plain, broken)));
    }

    @Test
    void numbersAndTextsComeBackToTheBit() throws NotUnderstoodException {
        for (Message message : List.of(
                answer(),
                new Message.Request("abc", new Piece(7, Long.MIN_VALUE, 100)),
                new Message.Slots(4),
                new Message.Greeting("1.0", "abc"),
                new Message.Failed("no \u2028 \u0000 such thing"))) {
            String line = wire.write(message);
            assertThat(line).doesNotContain("\n");
            assertThat(wire.read(line)).isEqualTo(message);
        }
    }

    @Test
    void whateverALineIsItIsReadOrRefused() {
        String[] lines = {
            wire.write(answer()),
            wire.write(new Message.Request("abc", new Piece(7, 1, 100))),
            wire.write(wire.order(new Experiment(
                    Samples.FIRST.read().orThrow(),
                    Script.NONE,
                    List.of(new Variant(StrategySpec.of("random"), Dispatch.IMMEDIATE)))))
        };
        String signs = "{}[]\",:0159.e-ntx\\ ";
        int refused = 0;
        for (long seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            StringBuilder line = new StringBuilder(lines[random.nextInt(lines.length)]);
            for (int i = 0; i <= random.nextInt(3); i++) {
                int at = random.nextInt(line.length());
                switch (random.nextInt(4)) {
                    case 0 -> line.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
                    case 1 -> line.deleteCharAt(at);
                    case 2 -> line.insert(at, signs.charAt(random.nextInt(signs.length())));
                    default -> line.setLength(Math.max(1, at));
                }
            }
            try {
                wire.read(line.toString());
            } catch (NotUnderstoodException e) {
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + line, e);
            }
        }
        assertThat(refused).isGreaterThan(500);
    }
}
