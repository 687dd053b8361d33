package io.plimsoll.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.lab.compare.WorkplaceException;
import io.plimsoll.lab.wire.Message;
import io.plimsoll.lab.wire.Wire;
import io.plimsoll.report.study.JsonWire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A worker that is slower to begin than others are to finish the first study of several. */
class ErrandTest {
    private static final Wire WIRE = new JsonWire();
    private static final String FIRST = "a".repeat(64);
    private static final String SECOND = "b".repeat(64);

    private static Hand hand() throws IOException {
        List<String> anything =
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version");
        return new Hand(WorkerProcess.start(anything, 1, (from, line) -> {}), 1);
    }

    private static String greeting(String study) {
        return WIRE.write(new Message.Greeting("1.2.3", study));
    }

    @Test
    void aGreetingForAStudyBeforeIsPassedOver() throws IOException {
        Hand hand = hand();
        hand.ordered();
        hand.ordered();
        Errand errand = new Errand(SECOND, "1.2.3", WIRE, (variant, replication) -> {});
        errand.hear(hand, greeting(FIRST));
        assertThat(hand.ready()).isFalse();
        assertThat(hand.hungry()).isFalse();
        errand.hear(hand, greeting(SECOND));
        assertThat(hand.ready()).isTrue();
        assertThat(hand.hungry()).isTrue();
    }

    @Test
    void aGreetingForAnotherStudyThanTheLastIsNot() throws IOException {
        Hand hand = hand();
        hand.ordered();
        Errand errand = new Errand(SECOND, "1.2.3", WIRE, (variant, replication) -> {});
        assertThatThrownBy(() -> errand.hear(hand, greeting(FIRST)))
                .isInstanceOf(WorkplaceException.class)
                .hasMessageContaining("another study than it was sent");
    }
}
