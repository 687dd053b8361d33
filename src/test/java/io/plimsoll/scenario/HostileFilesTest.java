package io.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.RandomSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes there are, reading ends soon, in bounded memory, with problems that have places. */
@Timeout(60)
class HostileFilesTest {
    static final long[] SEEDS = LongStream.range(0, 200).toArray();

    private static final String TOP = "{ \"plimsoll\": 1, \"name\": \"x\",\n";

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void changedBytesNeverThrow(long seed) throws IOException {
        RandomSource random = new RandomSource(seed);
        byte[] sound = fullExample();
        for (int i = 0; i < 20; i++) {
            byte[] bytes = sound.clone();
            for (int changes = 1 + random.below(4); changes > 0; changes--) {
                bytes[random.below(bytes.length)] = (byte) random.nextLong();
            }
            if (random.below(4) == 0) {
                bytes = Arrays.copyOf(bytes, random.below(bytes.length));
            }
            assertPlaced(ScenarioReader.read(bytes), bytes, seed);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void movedPiecesNeverThrow(long seed) throws IOException {
        RandomSource random = new RandomSource(seed);
        byte[] sound = fullExample();
        int from = random.below(sound.length);
        int to = from + random.below(sound.length - from);
        int at = random.below(sound.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(sound, 0, at);
        out.write(sound, from, to - from);
        out.write(sound, at, sound.length - at);

        assertPlaced(ScenarioReader.read(out.toByteArray()), out.toByteArray(), seed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void nestingBombs(String open) {
        assertOnly(
                read(TOP + "\"tasks\":" + open.repeat(1_000_000)), "objects and arrays are nested more than 64 deep");
    }

    @Test
    void nestingUpToTheLimitIsOnlyWrong() {
        String json = TOP + "\"tasks\": " + "[".repeat(63) + "]".repeat(63) + "}";

        assertThat(read(json).problems()).extracting(Problem::text).containsExactly("must be an object, not an array");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "0.9", "1e9", "-9"})
    void longNumbers(String start) {
        Reading reading = read(TOP + "\"seed\": " + start + "9".repeat(30_000_000) + " }");

        assertOnly(reading, "a number is longer than 1000 characters");
        assertThat(reading.problems().getFirst().line()).isEqualTo(2);
        // The parser reads a number together with its key.
        assertThat(reading.problems().getFirst().column()).isEqualTo(1);
    }

    @Test
    void numbersUpToTheLimitAreRead() {
        Reading reading = read(TOP + "\"refresh\": 0." + "1".repeat(998) + " }");
        Reading longer = read(TOP + "\"refresh\": 0." + "1".repeat(1_000) + " }");

        assertThat(reading.orThrow().refresh()).isEqualTo(1 / 9.0);
        assertOnly(longer, "a number is longer than 1000 characters");
        assertThat(longer.problems().getFirst().column()).isEqualTo(12);
    }

    @Test
    void longTextsAndKeys() {
        assertOnly(
                read(TOP + "\"description\": \"" + "x".repeat(30_000_000) + "\" }"),
                "a text is longer than 1000000 characters");
        assertOnly(read(TOP + "\"" + "x".repeat(30_000_000) + "\": 1 }"), "a key is longer than 10000 characters");
        assertThat(read(TOP + "\"description\": \"" + "x".repeat(1_000_000) + "\" }")
                        .ok())
                .isTrue();
    }

    @Test
    void moreThanAFileMayHave() throws IOException {
        try (InputStream endless = new Repeated('9')) {
            assertOnly(ScenarioReader.read(endless), "the file is larger than 256 MiB");
        }
    }

    @Test
    void moreProblemsThanAnybodyReads() {
        StringBuilder json = new StringBuilder(TOP);
        for (int i = 0; i < 100_000; i++) {
            json.append("\"sede").append(i).append("\": 1,\n");
        }
        Reading reading = read(json.append("\"seed\": 1 }").toString());

        assertThat(reading.problems()).hasSize(1001);
        assertThat(reading.problems().getFirst().pointer()).isEqualTo("/sede0");
        assertThat(reading.problems().getLast().message()).isEqualTo("99000 more problems are not listed");
    }

    @Test
    void keysThatCollideInHashTables() {
        StringBuilder json = new StringBuilder(TOP).append("\"roles\": {");
        for (int i = 0; i < 20_000; i++) {
            json.append(i == 0 ? "\"" : ", \"");
            for (int bit = 0; bit < 15; bit++) {
                // For a hash that goes on by ×33, as the parser's does, these two are alike.
                json.append((i >> bit & 1) == 0 ? "Aa" : "B@");
            }
            json.append("\": 1");
        }
        byte[] bytes = json.append("} }").toString().getBytes(StandardCharsets.UTF_8);

        assertPlaced(ScenarioReader.read(bytes), bytes, 0);
    }

    @Test
    void moreParts() {
        assertOnly(
                read(TOP + "\"tasks\": [" + "0,".repeat(13_000_000) + "0] }"),
                "the file has more than " + TreeReader.TOKENS + " parts");
    }

    @Test
    void chainsAndTanglesOfDependencies() {
        StringBuilder json = new StringBuilder(TOP).append("\"tasks\": [");
        for (int i = 0; i < 100_000; i++) {
            json.append("{ \"id\": \"T").append(i).append("\", \"role\": \"r\", \"dependsOn\": [\"T");
            json.append((i + 1) % 100_000).append("\"] },\n");
        }
        for (int i = 0; i < 300; i++) {
            json.append("{ \"id\": \"U").append(i).append("\", \"role\": \"r\", \"dependsOn\": [\"U0\"");
            for (int j = 1; j < 300; j++) {
                json.append(", \"U").append(j).append('"');
            }
            json.append("] },\n");
        }
        Reading reading =
                read(json.append("{ \"id\": \"V\", \"role\": \"r\" } ] }").toString());

        assertThat(reading.problems().getFirst().message())
                .startsWith("dependency cycle: T0 → T1 → ")
                .contains("… (99980 more) → T99999 → T0")
                .hasSizeLessThan(300);
        assertThat(reading.problems().getLast().message()).endsWith("more problems are not listed");
    }

    @Test
    void namesThatNobodyHas() {
        StringBuilder json = new StringBuilder(TOP).append("\"agents\": [");
        for (int i = 0; i < 20_000; i++) {
            json.append("{ \"name\": \"somebody").append(i).append("\", \"role\": \"r\" },\n");
        }
        json.append("{ \"name\": \"x\", \"role\": \"r\" } ], \"timeline\": [");
        for (int i = 0; i < 20_000; i++) {
            json.append("{ \"at\": 1, \"stop\": \"nobody").append(i).append("\" },\n");
        }

        assertThat(read(json.append("{ \"at\": 1, \"stop\": \"x\" } ] }").toString())
                        .problems())
                .hasSize(1001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf16(String charset) {
        byte[] bytes = (TOP + "\"seed\": 1 }").getBytes(Charset.forName(charset));

        assertOnly(ScenarioReader.read(bytes), "the file is not UTF-8 but UTF-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32", "UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM"})
    void utf32(String charset) {
        byte[] bytes = (TOP + "\"seed\": 1 }").getBytes(Charset.forName(charset));

        assertOnly(ScenarioReader.read(bytes), "the file is not UTF-8 but UTF-32");
    }

    @Test
    void latin1IsToldByItsFirstStrangeByte() {
        byte[] bytes = (TOP + "\"description\": \"Größe\" }").getBytes(StandardCharsets.ISO_8859_1);
        Problem problem = ScenarioReader.read(bytes).problems().getFirst();

        assertThat(problem.text()).isEqualTo("the byte 0xF6 here is not UTF-8: save the file as UTF-8");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(19);
    }

    @Test
    void utf8OfHalvesAndOverlongFormsIsNone() {
        for (byte[] wrong :
                new byte[][] {{(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xC0, (byte) 0x80}, {(byte) 0xE2}}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes("{\r\n\"é".getBytes(StandardCharsets.UTF_8));
            out.writeBytes(wrong);
            Problem problem = ScenarioReader.read(out.toByteArray()).problems().getFirst();

            assertThat(problem.message()).contains("is not UTF-8");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(3);
        }
    }

    @Test
    void aByteOrderMarkIsTolerated() {
        Reading reading = read("\ufeff" + TOP + "\"description\": \"Größe 😀\", \"sede\": 1 }");

        assertThat(reading.problems()).extracting(Problem::column).containsExactly(28);
    }

    @Test
    void binary() {
        byte[] bytes = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0};
        Reading reading = ScenarioReader.read(bytes);

        assertThat(reading.ok()).isFalse();
        assertPlaced(reading, bytes, 0);
    }

    private static byte[] fullExample() throws IOException {
        try (var in = HostileFilesTest.class.getResourceAsStream("every-key.plimsoll.json")) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static void assertOnly(Reading reading, String message) {
        assertThat(reading.ok()).isFalse();
        assertThat(reading.problems()).extracting(Problem::message).containsExactly(message);
        assertThat(reading.problems()).allMatch(problem -> problem.line() >= 1 && problem.column() >= 1);
    }

    private static void assertPlaced(Reading reading, byte[] bytes, long seed) {
        long lines = 1
                + new String(bytes, StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
        assertThat(reading.ok())
                .as("seed %d", seed)
                .isEqualTo(reading.problems().stream().noneMatch(Problem::isError));
        assertThat(reading.problems())
                .as("seed %d", seed)
                .allMatch(p -> p.line() >= 1
                        && p.line() <= lines
                        && p.column() >= 1
                        && !p.message().isBlank());
    }

    private static Reading read(String json) {
        return ScenarioReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** One byte, for ever. */
    private static final class Repeated extends InputStream {
        private final byte what;

        Repeated(char what) {
            this.what = (byte) what;
        }

        @Override
        public int read() {
            return what;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, what);
            return length;
        }
    }
}
