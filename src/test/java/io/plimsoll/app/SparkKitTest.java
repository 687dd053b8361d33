package io.plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.remote.Crew;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkKitTest {
    @TempDir
    Path folder;

    private Map<String, String> environment() throws IOException {
        Path kit = Files.createDirectories(folder.resolve("kit"));
        Files.writeString(kit.resolve(SparkKit.ADAPTER), "");
        Files.writeString(kit.resolve(SparkKit.IMAGE), "");
        Path bin = Files.createDirectories(folder.resolve("spark/bin"));
        Path submit = Files.writeString(bin.resolve("spark-submit"), "");
        assertThat(submit.toFile().setExecutable(true)).isTrue();
        return Map.of(
                "PLIMSOLL_SPARK_KIT",
                kit.toString(),
                "SPARK_HOME",
                bin.getParent().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spark://host:7077",
                "spark://a.example.org:7077,b:7077",
                "spark://[::1]:7077",
                "local-cluster[2,1,1024]"
            })
    void mastersAreHandedToTheUsersOwnSpark(String master) throws IOException {
        assertThat(SparkKit.isMaster(master)).isTrue();
        Crew crew = new SparkKit(environment()).crew(master);
        assertThat(crew.command())
                .startsWith(folder.resolve("spark/bin/spark-submit").toString(), "--master", master)
                .endsWith("worker", "--stdio");
        String path = folder.resolve("spark/bin").toString();
        Map<String, String> onPath = Map.of(
                "PLIMSOLL_SPARK_KIT",
                environment().get("PLIMSOLL_SPARK_KIT"),
                "PATH",
                "/nowhere" + File.pathSeparator + path);
        assertThat(new SparkKit(onPath).crew(master).command()).isEqualTo(crew.command());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spark://",
                "spark://host",
                "spark://host:7077 --conf x=y",
                "local-cluster[2,1]",
                "yarn",
                "local:2"
            })
    void whatIsNoMasterIsNot(String where) {
        assertThat(SparkKit.isMaster(where)).isFalse();
    }

    @Test
    void whatIsMissingIsSaidWithItsName() throws IOException {
        assertThatThrownBy(() -> new SparkKit(Map.of()).crew("spark://host:7077"))
                .hasMessageContaining("PLIMSOLL_SPARK_KIT");
        Map<String, String> kit = Map.of("PLIMSOLL_SPARK_KIT", environment().get("PLIMSOLL_SPARK_KIT"));
        assertThatThrownBy(() -> new SparkKit(kit).crew("spark://host:7077")).hasMessageContaining("SPARK_HOME");
        Files.delete(folder.resolve("kit").resolve(SparkKit.IMAGE));
        assertThatThrownBy(() -> new SparkKit(kit).crew("spark://host:7077")).hasMessageContaining(SparkKit.IMAGE);
    }

    @Test
    void nothingOfSparkIsPartOfTheProgram() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
            assertThat(ModuleDescriptor.read(in).requires())
                    .hasSizeGreaterThan(5)
                    .noneMatch(required -> ofSpark(required.name()));
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            assertThat(sources.map(Path::toString)).hasSizeGreaterThan(100).noneMatch(path -> path.contains("/spark/"));
        }
        assertThat(Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                        .map(entry -> Path.of(entry).getFileName().toString()))
                .hasSizeGreaterThan(10)
                .noneMatch(SparkKitTest::ofSpark);
    }

    private static boolean ofSpark(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("spark") || lower.contains("scala-") || lower.contains("hadoop");
    }
}
