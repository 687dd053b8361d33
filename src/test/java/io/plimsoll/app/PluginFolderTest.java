package io.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strategies that plug in, in programs of their own: only from the folder that the user switched on. */
class PluginFolderTest {
    private static final String SCENARIO = """
            { "plimsoll": 1, "name": "x", "strategy": "STRATEGY", "roles": { "dev": { "agents": 2 } },
              "tasks": [ { "id": "T1", "role": "dev", "effort": 1 }, { "id": "T2", "role": "dev", "effort": 1 } ] }
            """;

    private static final String PLUG_IN = """
            package PACKAGE;

            import io.plimsoll.balance.*;
            import java.util.Map;

            public class NAME implements StrategyProvider {
                public String name() { return "NAME".toLowerCase(); }
                public String title() { return "NAME"; }
                public String rule() { return "The last of the roster."; }
                public Strategy create(Map<String, Double> parameters) {
                    return (request, candidates, random) -> BODY;
                }
            }
            """;

    @TempDir
    Path temp;

    private Path plugIns;

    @BeforeEach
    void makePlugIns() throws IOException {
        plugIns = Files.createDirectory(temp.resolve("strategies"));
        jar("sound", Map.of("Last", "candidates.at(candidates.count() - 1)"));
        jar("faulty", Map.of("Broken", "request.id().length() / (candidates.count() - candidates.count())"));
    }

    private void jar(String name, Map<String, String> bodies) throws IOException {
        Path classes = Files.createDirectories(temp.resolve(name));
        for (Map.Entry<String, String> body : bodies.entrySet()) {
            Path source = temp.resolve(body.getKey() + ".java");
            Files.writeString(
                    source,
                    PLUG_IN.replace("PACKAGE", name)
                            .replace("NAME", body.getKey())
                            .replace("BODY", body.getValue()));
            int exit = ToolProvider.findFirst("javac")
                    .orElseThrow()
                    .run(System.out, System.err, "-cp", "target/classes", "-d", classes.toString(), source.toString());
            assertThat(exit).isZero();
        }
        try (OutputStream out = Files.newOutputStream(plugIns.resolve(name + ".jar"));
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            jar.putNextEntry(new JarEntry("META-INF/services/io.plimsoll.balance.StrategyProvider"));
            for (String body : bodies.keySet()) {
                jar.write((name + "." + body + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                jar.write(Files.readAllBytes(file));
            }
        }
    }

    private record Ended(int exit, String out) {}

    private Ended plimsoll(String... args) throws IOException, InterruptedException {
        Path out = temp.resolve("out");
        ProcessBuilder program = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        Stream.of(args))
                .toList());
        program.environment().put("XDG_CONFIG_HOME", temp.resolve("config").toString());
        program.environment().put("APPDATA", temp.resolve("config").toString());
        int exit = program.redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        return new Ended(exit, Files.readString(out));
    }

    private String scenario(String strategy) throws IOException {
        return Files.writeString(temp.resolve(strategy + ".plimsoll.json"), SCENARIO.replace("STRATEGY", strategy))
                .toString();
    }

    @Test
    void areThereOnceTheFolderIsSwitchedOnAndNotBefore() throws IOException, InterruptedException {
        Ended before = plimsoll("simulate", scenario("last"));
        assertThat(before.exit()).isEqualTo(2);
        assertThat(before.out()).contains("last");
        assertThat(plimsoll("plugins").out()).startsWith("Plug-ins are off.");

        assertThat(plimsoll("plugins", "on", plugIns.toString()).exit()).isZero();
        Ended listed = plimsoll("plugins");
        assertThat(listed.out()).contains(plugIns.toString(), "  last: The last of the roster.", "  broken: ");
        assertThat(plimsoll("simulate", scenario("last")).exit()).isZero();
        assertThat(plimsoll("compare", scenario("last"), "--strategy", "last", "--strategy", "random")
                        .out())
                .contains("last");

        assertThat(plimsoll("plugins", "off").exit()).isZero();
        assertThat(plimsoll("simulate", scenario("last")).exit()).isEqualTo(2);
    }

    @Test
    void thatFailAreNamedAndEndTheRunOnly() throws IOException, InterruptedException {
        plimsoll("plugins", "on", plugIns.toString());
        for (String call : List.of("simulate", "compare", "plan")) {
            Ended ended = call.equals("plan")
                    ? plimsoll(call, scenario("broken"), "--target", "wait:mean:1")
                    : plimsoll(call, scenario("broken"));
            assertThat(ended.out())
                    .as(call)
                    .contains("strategy \"broken\" failed: java.lang.ArithmeticException: / by zero")
                    .doesNotContain("bug", "\tat ");
            assertThat(ended.exit()).as(call).isEqualTo(1);
        }
    }

    @Test
    void thatChooseNobodyWhoMayHaveItAreNamedToo() throws IOException, InterruptedException {
        jar("wrong", Map.of("Outside", "1_000_000"));
        plimsoll("plugins", "on", plugIns.toString());
        for (List<String> call : List.of(
                List.of("simulate", scenario("outside")),
                List.of("compare", scenario("outside"), "--strategies", "outside,random", "--replications", "5"),
                List.of("plan", scenario("outside"), "--target", "wait:mean:1"),
                List.of("explain", scenario("outside"), "T1"))) {
            Ended ended = plimsoll(call.toArray(String[]::new));
            assertThat(ended.out())
                    .as("%s", call)
                    .contains("strategy \"outside\" chose agent 1000000, who is no candidate")
                    .doesNotContain("bug", "\tat ");
            assertThat(ended.exit()).as("%s", call).isEqualTo(1);
        }
        Ended explained = plimsoll("explain", scenario("random"), "T1");
        assertThat(explained.exit()).as(explained.out()).isZero();
        assertThat(explained.out())
                .as("those that failed when they were only asked")
                .doesNotContain("outside");
    }

    @Test
    void thatCannotBeLoadedAreTold() throws IOException, InterruptedException {
        Files.writeString(plugIns.resolve("torn.jar"), "PK no jar");
        plimsoll("plugins", "on", plugIns.toString());
        assertThat(plimsoll("plugins").out()).contains("! nothing was loaded: ", "torn.jar");
        assertThat(plimsoll("simulate", scenario("random")).exit())
                .as("the rest works")
                .isZero();

        try (Stream<Path> jars = Files.list(plugIns)) {
            for (Path jar : jars.toList()) {
                Files.delete(jar);
            }
        }
        Files.delete(plugIns);
        assertThat(plimsoll("plugins").out()).contains("! the folder is not there");

        Path setting;
        try (Stream<Path> files = Files.walk(temp.resolve("config"))) {
            setting = files.filter(file -> file.endsWith("plugins")).findFirst().orElseThrow();
        }
        Files.write(Objects.requireNonNull(setting), new byte[] {(byte) 0xFF, 0, 1});
        assertThat(plimsoll("plugins").exit()).isZero();
        assertThat(plimsoll("simulate", scenario("random")).exit()).isZero();
    }
}
