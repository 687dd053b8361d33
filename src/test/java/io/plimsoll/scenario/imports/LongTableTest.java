package io.plimsoll.scenario.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ChildJava;
import io.plimsoll.app.Main;
import io.plimsoll.scenario.ScenarioWriter;
import io.plimsoll.sim.model.TimeUnit;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables with very many rows, in a Java that has little memory. */
class LongTableTest {
    @TempDir
    Path temp;

    private void converts(int rows, String memory) throws IOException, InterruptedException {
        Random random = new Random(1);
        Path table = temp.resolve("long.csv");
        try (BufferedWriter out = Files.newBufferedWriter(table)) {
            out.write("id,arrival,effort,role,title\n");
            for (int i = 0; i < rows; i++) {
                // not quite in order, as exports are
                out.append("ISSUE-" + i + "," + (i + random.nextInt(4)) + "," + (1 + random.nextInt(9))
                        + ",backend,\"As somebody who waits, I want to see how long it takes: " + i + "\"\n");
            }
        }
        Path scenario = temp.resolve("long.plimsoll.json");
        Path said = temp.resolve("said.txt");
        int exit = ChildJava.of(
                        List.of("-Xmx" + memory, "-XX:+UseSerialGC"),
                        Main.class,
                        "convert",
                        "--from",
                        "csv",
                        table.toString(),
                        "-o",
                        scenario.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(said)).isZero();
        try (Stream<String> lines = Files.lines(scenario)) {
            assertThat(lines.filter(line -> line.contains("\"id\": \"ISSUE-")).count())
                    .isEqualTo(rows);
        }
    }

    @Test
    void aHundredThousandRowsTakeLittleMemory() throws IOException, InterruptedException {
        converts(100_000, "28m");
    }

    @Test
    @Tag("deep")
    void aMillionRowsDoNotTakeMuch() throws IOException, InterruptedException {
        converts(1_000_000, "256m");
    }

    /** Four times the rows: linear time is four times as much, quadratic time 16 times. Processor time of this thread, the least of three. */
    @Test
    void timeGrowsAsTheTableDoes() throws IOException, ImportException {
        long few = time(15_000);
        long many = time(60_000);
        assertThat(many).as("%,d ns for a quarter", few).isLessThan(9 * few);
    }

    private static long time(int rows) throws IOException, ImportException {
        Random random = new Random(1);
        StringBuilder table = new StringBuilder("id,arrival,effort,role,dependsOn\n");
        for (int i = 0; i < rows; i++) {
            table.append("ISSUE-" + i + "," + random.nextInt(rows) + ",2,r" + i % 9 + ",ISSUE-" + random.nextInt(rows)
                    + "\n");
        }
        byte[] bytes = table.toString().getBytes(StandardCharsets.UTF_8);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            ImportOptions options =
                    PlainImport.of(ImportOptions.Columns.USUAL, null, TimeUnit.SECONDS, Long.MAX_VALUE, Map.of());
            Importer.read(Importer.Format.CSV, new ByteArrayInputStream(bytes), "t.csv", options, () -> false)
                    .write(OutputStream.nullOutputStream());
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return least;
    }

    @Test
    void whatIsWrittenTaskByTaskIsWhatIsWrittenAtOnce() throws IOException, ImportException {
        for (int rows : new int[] {1, 2, 99, 100, 101, 500}) {
            Random random = new Random(rows);
            StringBuilder table = new StringBuilder("id,arrival,effort,role,dependsOn\n");
            for (int i = 0; i < rows; i++) {
                String id = i % 7 == 0 ? "\"a, \"\"long\"\" id " + "x".repeat(90) + i + "\"" : "t" + i;
                table.append(
                        id + "," + random.nextInt(100) + ",2,\"the [role]\n  ]\"," + (i > 3 ? "t1 t2" : "") + "\n");
            }
            Imported imported = Importer.read(
                    Importer.Format.CSV,
                    new ByteArrayInputStream(table.toString().getBytes(StandardCharsets.UTF_8)),
                    "t.csv",
                    PlainImport.of(
                            ImportOptions.Columns.USUAL,
                            null,
                            TimeUnit.SECONDS,
                            Long.MAX_VALUE,
                            Map.of("]\n  ]", 2, "[\n", 1)),
                    () -> false);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            imported.write(out);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .as("%d rows", rows)
                    .isEqualTo(ScenarioWriter.write(imported.scenario()));
        }
    }
}
