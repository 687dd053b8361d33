package io.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Results that cannot be written: a disk that is full, a reader that has gone. */
class StandardTest {
    private static final class Fails extends OutputStream {
        private final String why;

        Fails(String why) {
            this.why = why;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(why);
        }
    }

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int exit(OutputStream out, int exit) {
        Standard standard = new Standard(out);
        try (PrintStream printer = standard.printer()) {
            printer.println("{ \"wait\": 1 }");
        }
        return Main.told(standard.trouble(), exit, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void lostResultsAreAFailure() {
        assertThat(exit(new Fails("No space left on device"), 0)).isEqualTo(1);
        assertThat(said()).isEqualTo("plimsoll: the results could not be written: no space left on device");
    }

    @Test
    void aReaderThatHasEnoughIsNoTrouble() {
        assertThat(exit(new Fails("Broken pipe"), 0)).isEqualTo(141);
        assertThat(said()).isEmpty();
    }

    @Test
    void whatFailedBeforeIsTheReason() {
        assertThat(exit(new Fails("No space left on device"), 2)).isEqualTo(2);
        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsWrittenArrives() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(exit(out, 0)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("{ \"wait\": 1 }");
    }
}
