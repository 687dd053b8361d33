package io.plimsoll.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts a Java for the engine has references whole and the parts of its loop compiled each by itself, and these are the parts. */
class EngineOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plimsoll",
                "packaging/linux/plimsoll.sh",
                "src/packaging/java/io/plimsoll/packaging/Program.java",
                "src/main/java/io/plimsoll/app/OtherPlaces.java"
            })
    void theyAreNamedWhereverAJavaIsStarted(String file) throws IOException {
        assertThat(Files.readString(Path.of(file)))
                .containsSubsequence(
                        "-XX:-UseCompressedOops",
                        "-XX:CompileCommand=quiet",
                        "-XX:CompileCommand=dontinline,io.plimsoll.sim.Express::on*");
    }

    @Test
    void theyAreWhatTheLoopCalls() throws ReflectiveOperationException {
        assertThat(Arrays.stream(Class.forName("io.plimsoll.sim.Express").getDeclaredMethods())
                        .map(Method::getName)
                        .filter(name -> name.startsWith("on")))
                .containsExactlyInAnyOrder(
                        "onArrival",
                        "onArrivals",
                        "onCompletion",
                        "onCompletions",
                        "onBoth",
                        "onBusy",
                        "onPass",
                        "onCalm");
    }
}
