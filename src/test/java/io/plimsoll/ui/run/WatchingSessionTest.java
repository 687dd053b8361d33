package io.plimsoll.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.scenario.watch.Oddity;
import io.plimsoll.sim.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that follows a file, turned by hand. */
class WatchingSessionTest {
    private static final String AGENTS = """
            {"time": "2026-01-05T09:00:00Z", "event": "agent", "agent": "be-1", "role": "backend"}
            {"time": "2026-01-05T09:00:00Z", "event": "agent", "agent": "be-2", "role": "backend"}
            """;

    @TempDir
    private Path folder;

    private long nanos;
    private FleetWatch watch;
    private Path file;

    @AfterEach
    void close() {
        watch.close();
    }

    private RunSession follow(String text) throws IOException {
        file = Files.writeString(folder.resolve("fleet.jsonl"), text);
        watch = FleetWatch.of(file);
        RunSession session = new RunSession(
                new Beginning(watch.scenario(), null, "watched", watch), Keeper.NONE, () -> nanos, Speed.FASTEST);
        session.play();
        readAll(session);
        return session;
    }

    private void readAll(RunSession session) {
        nanos += 1_000_000_000;
        boolean more = session.advance();
        while (more || session.onTheWay()) {
            more = session.advance();
        }
        nanos += 1_000_000_000;
        session.advance();
    }

    private void comes(String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    }

    private static String event(int second, String rest) {
        return "{\"time\": \"2026-01-05T09:00:%02dZ\", %s}".formatted(second, rest);
    }

    @Test
    void followsAsItGrows() throws IOException {
        RunSession session = follow(AGENTS);
        assertThat(watch.scenario().startsAt()).hasToString("2026-01-05T09:00");
        comes(event(4, "\"event\": \"arrived\", \"task\": \"T1\", \"role\": \"backend\""));
        readAll(session);
        Snapshot seen = session.snapshot();
        assertThat(seen.state()).isEqualTo(RunState.RUNNING);
        assertThat(seen.now()).isEqualTo(4);
        assertThat(seen.totals().waiting()).isEqualTo(1);
        FleetWatch.Suggested suggested = Objects.requireNonNull(watch.suggested("T1"));
        assertThat(suggested.suggestion().agent()).isEqualTo("be-1");
        assertThat(suggested.agreed()).isNull();
        comes(event(5, "\"event\": \"assigned\", \"task\": \"T1\", \"agent\": \"be-1\""));
        comes("?");
        readAll(session);
        assertThat(Objects.requireNonNull(watch.suggested("T1")).agreed()).isTrue();
        assertThat(watch.figures().counts().agreed()).isEqualTo(1);
        assertThat(watch.figures().counts().odd(Oddity.UNREADABLE)).isEqualTo(1);
        assertThat(watch.figures().last()).startsWith("line 5: unreadable");
        assertThat(session.snapshot().totals().inProgress()).isEqualTo(1);
    }

    @Test
    void standsStillWhileThePastIsLookedAt() throws IOException {
        RunSession session =
                follow(AGENTS + event(4, "\"event\": \"arrived\", \"task\": \"T1\", \"role\": \"backend\"") + "\n");
        session.seek(1);
        readAll(session);
        assertThat(session.snapshot().state()).isEqualTo(RunState.PAUSED);
        assertThat(session.snapshot().now()).isEqualTo(1);
        comes(event(9, "\"event\": \"assigned\", \"task\": \"T1\", \"agent\": \"be-1\""));
        readAll(session);
        assertThat(session.snapshot().now()).isEqualTo(1);
        assertThat(session.act(new Command.SwitchStrategy(StrategySpec.of("random")))
                        .done())
                .as("it would begin another branch")
                .isFalse();
        session.play();
        readAll(session);
        assertThat(session.snapshot().now()).isEqualTo(9);
        assertThat(session.snapshot().travel().branches()).hasSize(1);
        assertThat(session.act(new Command.Stop("be-1")).reason()).isEqualTo("watched");
        assertThat(session.act(new Command.SwitchStrategy(StrategySpec.of("random")))
                        .done())
                .isTrue();
        session.reset();
        readAll(session);
        assertThat(session.snapshot().now()).isZero();
        assertThat(session.snapshot().totals().inProgress()).isZero();
    }

    @Test
    void beginsAnewWhenThereIsNoMoreRoom() throws IOException {
        StringBuilder text = new StringBuilder(AGENTS);
        int count = FleetWatch.TASKS + 10;
        text.append(event(1, "\"event\": \"arrived\", \"task\": \"waits\", \"role\": \"qa\""))
                .append('\n');
        for (int i = 0; i < count; i++) {
            text.append(event(1, "\"event\": \"arrived\", \"task\": \"T" + i + "\", \"role\": \"backend\""))
                    .append('\n');
            text.append(event(1, "\"event\": \"assigned\", \"task\": \"T" + i + "\", \"agent\": \"be-1\""))
                    .append('\n');
            text.append(event(1, "\"event\": \"completed\", \"task\": \"T" + i + "\""))
                    .append('\n');
        }
        RunSession session = follow(text.toString());
        assertThat(watch.figures().kept()).isEqualTo(12);
        assertThat(watch.figures().counts().completed()).isEqualTo(count);
        assertThat(watch.figures().counts().forgotten()).isEqualTo(FleetWatch.TASKS - 1);
        assertThat(watch.suggested("T1")).isNull();
        Snapshot seen = session.snapshot();
        assertThat(seen.run()).as("tables begin anew").isGreaterThan(1);
        assertThat(seen.totals().completed()).isEqualTo(11);
        assertThat(seen.totals().waiting()).isEqualTo(1);
        assertThat(seen.agents()).hasSize(2);
    }
}
