package io.plimsoll.scenario;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ChildJava;
import io.plimsoll.sim.travel.Limits;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.sim.travel.Nobody;
import io.plimsoll.sim.travel.TimeTravel;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another program that is killed as {@code kill -9} does, wherever it is: what it had noted is there, and nothing else. */
class KilledTest {
    @TempDir
    Path temp;

    static LongStream some() {
        return LongStream.range(0, 5);
    }

    static LongStream many() {
        return LongStream.range(5, 205);
    }

    @ParameterizedTest
    @MethodSource("some")
    void nothingThatWasNotedIsLost(long seed) throws IOException, InterruptedException {
        kill(seed);
    }

    @Tag("deep")
    @ParameterizedTest
    @MethodSource("many")
    void nothingThatWasNotedIsEverLost(long seed) throws IOException, InterruptedException {
        kill(seed);
    }

    private ProcessBuilder busy(long seed) {
        return ChildJava.of(Busy.class, temp.toString(), Long.toString(1000 * seed));
    }

    private void kill(long seed) throws IOException, InterruptedException {
        List<String> said = ChildJava.killedAfter(1 + new Random(seed).nextInt(600), busy(seed));
        assertThat(said).isNotEmpty().allMatch(line -> line.matches("\\d+ \\d+"));
        String last = said.getLast();
        long run = Long.parseLong(last.split(" ")[0]);
        int noted = Integer.parseInt(last.split(" ")[1]);

        List<Orphan> orphans = new JournalFolder(temp).orphans();

        if (orphans.isEmpty()) {
            assertThat(noted).as("killed between two runs").isEqualTo(Busy.NOTES - 1);
            return;
        }
        assertThat(orphans).hasSize(1);
        try (Orphan orphan = orphans.getFirst()) {
            Memo memo = requireNonNull(orphan.memo());
            JournalHead head = requireNonNull(orphan.head());
            if (head.title().equals("" + (run + 1))) {
                run++;
                noted = 0;
            }
            assertThat(head.title()).isEqualTo("" + run);
            RandomTravel same = new RandomTravel(run);
            for (int i = 0; i < noted; i++) {
                same.something();
            }
            if (!same.travel.memo().equals(memo)) {
                same.something(); // noted, and killed before it could say so
            }
            assertThat(memo).as("run %d after %d notes", run, noted).isEqualTo(same.travel.memo());
            assertThat(head.scenario()).isEqualTo(same.scenario);

            TimeTravel<Nobody> again = TimeTravel.of(memo, head.scenario(), Nobody.WATCHES, Limits.USUAL);
            again.seek(memo.place()).finish();
            assertThat(again.memo()).isEqualTo(memo);
            assertThat(again.simulation().events()).isEqualTo(orphan.events());
            assertThat(again.simulation().results())
                    .isEqualTo(same.travel.simulation().results());
        }
    }

    @Test
    void whatAnotherProgramKeepsIsOfferedOnlyOnceThatHasEnded() throws IOException, InterruptedException {
        Process process = busy(1).redirectErrorStream(true).start();
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).isNotNull();
            for (int i = 0; i < 20; i++) {
                assertThat(new JournalFolder(temp).orphans()).isEmpty();
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        for (Orphan orphan : new JournalFolder(temp).orphans()) {
            orphan.close();
        }
        try (var files = Files.list(temp)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("lock")
                    .hasSizeLessThan(3);
        }
    }
}
