package io.plimsoll.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Inputs that once broke something, and a short search for others. */
class FuzzingTest {
    @ParameterizedTest
    @EnumSource
    void whatOnceBrokeSomethingNoLongerDoes(FuzzTarget target) throws IOException {
        assertThat(Fuzzing.inputs(target)).isNotEmpty();
        for (Path file : Fuzzing.inputs(target)) {
            byte[] bytes = Files.readAllBytes(file);
            assertThatCode(() -> target.check(bytes)).as(file.toString()).doesNotThrowAnyException();
        }
    }

    @Test
    void aShortSearchFindsNothing() throws IOException, InterruptedException {
        assertThat(Fuzzing.run("all", 2_000, 1, true))
                .as("see target/fuzz/all.log")
                .isZero();
    }

    @Tag("deep")
    @ParameterizedTest
    @EnumSource
    void aLongSearchFindsNothing(FuzzTarget target) throws IOException, InterruptedException {
        assertThat(Fuzzing.run(target.key(), 200_000, 1, true))
                .as("see target/fuzz/%s.log", target.key())
                .isZero();
    }
}
