package io.plimsoll.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The smallest that is packaged: a Java image with the program in it. */
class ImageTest {
    private static final Path IMAGE = Packaged.OUT.resolve("plain-image");

    @TempDir
    Path folder;

    @Test
    void theProgramRunsFromAJavaImageOfItsOwn() throws IOException, InterruptedException {
        Packaged.make("plain-image");
        Packaged.works(folder, Packaged.java(IMAGE));
        withoutJavaFx("validate", Packaged.SAMPLE);
        withoutJavaFx("simulate", Packaged.SAMPLE);
        withoutJavaFx("--version");
        assertThat(IMAGE.resolve("lib/server"))
                .as("the archive of the JDK's own classes, which no start would read")
                .isDirectoryNotContaining("glob:**.jsa");
        if (OS.LINUX.isCurrentOs()) {
            theLauncherIsQuietAboutACacheThatDoesNotFit();
        }

        List<String> shipped = Packaged.call(Map.of(), IMAGE.resolve("bin/java").toString(), "--list-modules")
                .out()
                .lines()
                .map(line -> line.replaceAll("[@ ].*", ""))
                .filter(name -> !name.startsWith("java.") && !name.equals("io.plimsoll"))
                .toList();
        String notices = Files.readString(Path.of("packaging/common/third-party.txt"));
        Stream<String> jars = Packaged.classPath()
                .map(Path::of)
                .filter(entry -> entry.toString().endsWith(".jar"))
                .filter(entry -> ModuleFinder.of(entry).findAll().stream()
                        .map(ModuleReference::descriptor)
                        .anyMatch(module -> shipped.contains(module.name())))
                .map(entry -> entry.getFileName().toString().replaceAll("-[0-9].*", ""));
        assertThat(jars)
                .hasSizeGreaterThan(10)
                .allSatisfy(jar -> assertThat(notices).contains(jar));
        assertThat(IMAGE.resolve("legal/java.base/LICENSE")).exists();
    }

    private void theLauncherIsQuietAboutACacheThatDoesNotFit() throws IOException, InterruptedException {
        Path launcher = Files.createDirectories(folder.resolve("bin")).resolve("plimsoll");
        Files.copy(Path.of("packaging/linux/plimsoll.sh"), launcher);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Path runtime = Files.createDirectories(folder.resolve("lib")).resolve("runtime");
        Files.createSymbolicLink(runtime, IMAGE.toAbsolutePath());
        Packaged.Call call = Packaged.call(Map.of(), launcher.toString(), "--version");
        Files.delete(runtime);
        assertThat(call.out()).startsWith("plimsoll ").doesNotContain("[");
        assertThat(call.exit()).isZero();
    }

    /** Beside a display too, where the window could be opened. */
    private void withoutJavaFx(String... arguments) throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        List<String> command = new ArrayList<>(List.of(Packaged.java(IMAGE, arguments)));
        command.add(1, "-Xlog:class+load:file=" + loaded);
        Packaged.call(Map.of("DISPLAY", ":0"), command.toArray(String[]::new));
        List<String> lines = Files.readAllLines(loaded);
        assertThat(lines).anyMatch(line -> line.contains(" io.plimsoll.cli.Cli "));
        assertThat(lines.stream().filter(line -> line.contains("javafx")))
                .as("classes of JavaFX for %s", List.of(arguments))
                .isEmpty();
    }
}
