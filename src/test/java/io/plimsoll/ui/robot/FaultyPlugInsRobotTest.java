package io.plimsoll.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategyProvider;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A strategy that plugs in and fails ends what asked it, in words, on every view; the window lives on. In a program of its own: strategies plug in once. */
@Timeout(300)
class FaultyPlugInsRobotTest {
    @TempDir
    private Path folder;

    @Test
    void endWhatAskedThemAndNothingElse() throws IOException, InterruptedException {
        Path services = Files.createDirectories(folder.resolve("plugged/META-INF/services"));
        Files.write(
                services.resolve(StrategyProvider.class.getName()),
                List.of(FaultyPlugIns.Throwing.class.getName(), FaultyPlugIns.Outside.class.getName()));
        Path log = folder.resolve("log");
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> !each.startsWith("-javaagent"))
                .toList();
        int exit = new ProcessBuilder(Stream.of(
                                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()),
                                options.stream(),
                                Stream.of(
                                        "-cp",
                                        folder.resolve("plugged")
                                                + File.pathSeparator
                                                + System.getProperty("java.class.path"),
                                        FaultyPlugIns.class.getName(),
                                        folder.toString()))
                        .flatMap(each -> each)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(log)).isZero();
        String threw = "strategy \"throwing\" failed: java.lang.IllegalStateException: no idea";
        String chose = "strategy \"outside\" chose agent 1000000, who is no candidate";
        assertThat(Files.readAllLines(log))
                .contains(
                        "throwing on the Board: Failed: " + threw + "; 2 agents",
                        "throwing given up for another: at 50.0",
                        "throwing in a duel: Failed: " + threw,
                        "throwing compared: Compare: " + threw,
                        "throwing in a plan: Plan: " + threw,
                        "throwing leaves open: throwing.plimsoll.json",
                        "outside on the Board: Failed: " + chose + "; 2 agents",
                        "outside given up for another: at 50.0",
                        "outside in a duel: Failed: " + chose,
                        "outside compared: Compare: " + chose,
                        "outside in a plan: Plan: " + chose,
                        "outside leaves open: outside.plimsoll.json");
    }
}
