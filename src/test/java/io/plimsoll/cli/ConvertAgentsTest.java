package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertAgentsTest {
    @TempDir
    Path folder;

    private Path out = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("work.csv"), "id,role,effort\n1,backend,3\n2,qa,1\n");
        out = folder.resolve("work.json");
    }

    private CliRun convert(String... agents) {
        List<String> call = new ArrayList<>(
                List.of("convert", "--from", "csv", folder.resolve("work.csv").toString(), "-o", out.toString()));
        for (String one : agents) {
            call.addAll(List.of("--agents", one));
        }
        return CliRun.of(call.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"backend=-1", "backend=1000001"})
    void numbersOutOfRangeAreWrongUsage(String agents) {
        CliRun run = convert(agents);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("must be from 0 to 1000000: " + agents);
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"backend=many", "backend=1.5", "backend=99999999999"})
    void numbersThatAreNoneAreWrongUsage(String agents) {
        CliRun run = convert(agents);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("'" + agents.substring(8) + "' is no whole number, or is too large")
                .contains("Try \"plimsoll convert --help\".");
    }

    @Test
    void moreThanAFileMayHoldAreWrongUsage() {
        CliRun run = convert("backend=600000", "qa=600000");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("1200000 agents");
        assertThat(out).doesNotExist();
    }

    @Test
    void aRoleThatNoTaskHasIsToldWithTheOneThatWasMeant() {
        CliRun run = convert("bakend=3");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("no task is for role \"bakend\"", "did you mean \"backend\"?");
    }

    @Test
    void theBytesDoNotDependOnTheLocale() throws IOException {
        StringBuilder rows = new StringBuilder("id,effort\n");
        for (int i = 0; i < 1234; i++) {
            rows.append(i).append(",1\n");
        }
        Files.writeString(folder.resolve("work.csv"), rows);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(convert().exit()).isZero();
        } finally {
            Locale.setDefault(before);
        }
        assertThat(out).content().contains("1,234 tasks from 1,234 rows");
    }

    @Test
    void oneTaskIsNotCalledTasks() throws IOException {
        Files.writeString(folder.resolve("work.csv"), "id\n1\n");
        assertThat(convert().err()).endsWith(": 1 task\n");
        assertThat(out).content().contains("1 task from 1 row of");
    }

    @Test
    void aFileThatIsReplacedKeepsItsPermissions() throws IOException {
        Files.writeString(out, "{}");
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rw-------"));
        assertThat(convert().exit()).isZero();
        assertThat(Files.getPosixFilePermissions(out)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
