package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ChildJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another program that is killed as {@code kill -9} does while it saves scenarios and runs: the file is the old or the new one, and what was written aside does
 * not pile up.
 */
class KilledWhileSavingTest {
    private static final int LINES = 8;

    @TempDir
    Path temp;

    private final long[] saved = new long[2];
    private int torn;

    @Test
    void theFileIsTheOldOrTheNew() throws IOException, InterruptedException {
        kill(0, 10);
    }

    @Tag("deep")
    @Test
    void theFileIsAlwaysTheOldOrTheNew() throws IOException, InterruptedException {
        kill(10, 500);
        assertThat(torn).as("killed while something was written aside").isPositive();
    }

    private void kill(long first, int times) throws IOException, InterruptedException {
        for (boolean run : List.of(false, true)) {
            Saver.save(file(run), run, 0);
        }
        for (long seed = first; seed < first + times; seed++) {
            kill(seed, seed % 2 == 1);
        }
        System.out.println(times + " kills, " + torn + " of them while something was written aside");
    }

    private Path file(boolean run) throws IOException {
        return Files.createDirectories(temp.resolve(run ? "runs" : "scenarios"))
                .resolve(run ? "week.plimsoll-run.json" : "week.plimsoll.json");
    }

    private void kill(long seed, boolean run) throws IOException, InterruptedException {
        int kind = run ? 1 : 0;
        Path file = file(run);
        long last = killed(new Random(seed), file, run, saved[kind]);

        String text = Files.readString(file);
        long there = text.equals(Saver.text(run, last)) ? last : last + 1; // killed before it could say so
        assertThat(text.equals(Saver.text(run, there)))
                .as("seed %d: the file is version %d or the next", seed, last)
                .isTrue();
        Opened opened = ScenarioFiles.open(file);
        assertThat(opened.problems()).as("seed %d", seed).noneMatch(Problem::isError);
        assertThat(opened.ok()).isTrue();
        saved[kind] = there;

        List<String> beside = beside(file);
        assertThat(beside).as("seed %d: what is left beside it", seed).hasSizeLessThan(2);
        torn += beside.size();
    }

    private static List<String> beside(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(each -> !each.equals(file)).map(Path::toString).toList();
        }
    }

    /** Kills it some time into a save, of which it is known how long the one before took; the last version that it has said is saved. */
    private static long killed(Random random, Path file, boolean run, long before)
            throws IOException, InterruptedException {
        Process process = ChildJava.of(Saver.class, file.toString(), run ? "run" : "scenario", Long.toString(before))
                .redirectErrorStream(true)
                .start();
        long last = before;
        int lines = 2 + random.nextInt(LINES);
        double share = random.nextDouble();
        try (BufferedReader said = process.inputReader()) {
            long heard = System.nanoTime();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                assertThat(line).isEqualTo(Long.toString(last + 1));
                last++;
                long now = System.nanoTime();
                if (last - before == lines) {
                    long moment = now + (long) (share * (now - heard));
                    while (System.nanoTime() - moment < 0) {
                        Thread.onSpinWait();
                    }
                    process.toHandle().destroyForcibly();
                }
                heard = now;
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return last;
    }
}
