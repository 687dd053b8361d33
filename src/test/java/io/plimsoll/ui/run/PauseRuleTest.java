package io.plimsoll.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.scenario.ScenarioReader;
import io.plimsoll.sim.travel.Course;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clock that goes as fast as it can stops by itself exactly where it was told to. */
class PauseRuleTest {
    /** One agent; from time 10 on a task comes each unit, and each takes 100. */
    private static final String SCENARIO = """
            { "plimsoll": 1, "name": "Late", "dispatch": "immediate", "roles": { "dev": 1 },
              "tasks": [ { "id": "A", "role": "dev", "effort": 100, "arrival": 10 },
                         { "id": "B", "role": "dev", "effort": 100, "arrival": 11 },
                         { "id": "C", "role": "dev", "effort": 100, "arrival": 12 },
                         { "id": "D", "role": "dev", "effort": 100, "arrival": 13 } ] }
            """;

    private final List<String> told = new ArrayList<>();
    private RunSession session;

    @BeforeEach
    void open() {
        session = new RunSession(
                ScenarioReader.read(SCENARIO.getBytes(StandardCharsets.UTF_8)).orThrow(),
                Course.NONE,
                TimeSource.SYSTEM,
                Speed.FASTEST);
    }

    /** Plays until it stops; when that was. */
    private double play() {
        session.play();
        while (session.playing()) {
            session.advance();
        }
        return session.snapshot().now();
    }

    @Test
    void stopsAtTheTimeOnce() {
        session.pauseWhen(new PauseRule(11.5, Integer.MAX_VALUE, false), told::add);
        assertThat(play()).isEqualTo(11.5);
        assertThat(session.snapshot().state()).isEqualTo(RunState.PAUSED);
        assertThat(told).containsExactly("the time has come");
        assertThat(play()).isEqualTo(410);
        assertThat(told).hasSize(1);
    }

    @Test
    void stopsWhenTheQueueComesToBeLonger() {
        session.pauseWhen(new PauseRule(Double.POSITIVE_INFINITY, 1, false), told::add);
        assertThat(play()).isEqualTo(12);
        assertThat(told).containsExactly("2 tasks wait, more than 1");
        // it stays so until D has come and B and C have gone
        assertThat(play()).isEqualTo(410);
        assertThat(told).hasSize(1);
    }

    @Test
    void stopsAgainEachTimeThatItComesToHold() {
        session.pauseWhen(new PauseRule(Double.POSITIVE_INFINITY, 0, false), told::add);
        assertThat(play()).isEqualTo(11);
        session.seek(5);
        while (session.onTheWay()) {
            session.advance();
        }
        assertThat(play()).isEqualTo(11);
        assertThat(told).containsExactly("1 task waits, more than 0", "1 task waits, more than 0");
    }

    @Test
    void stopsWhenAnAgentHasTooMuch() {
        session.pauseWhen(new PauseRule(Double.POSITIVE_INFINITY, Integer.MAX_VALUE, true), told::add);
        assertThat(play()).isEqualTo(11);
        assertThat(told).containsExactly("dev-1 has 2 tasks, more than its capacity 1");
    }

    @Test
    void aTimeThatHasPassedStopsNothing() {
        session.pauseWhen(new PauseRule(12, Integer.MAX_VALUE, false), told::add);
        play();
        session.pauseWhen(new PauseRule(3, Integer.MAX_VALUE, false), told::add);
        assertThat(play()).isEqualTo(410);
        assertThat(told).hasSize(1);
    }

    @Test
    void aTimeThatWasPassedOnTheWayStopsNothing() {
        session.pauseWhen(new PauseRule(50, Integer.MAX_VALUE, false), told::add);
        session.seek(60);
        while (session.onTheWay()) {
            session.advance();
        }
        assertThat(session.snapshot().pauses()).isEqualTo(PauseRule.NEVER);
        assertThat(play()).isEqualTo(410);
        assertThat(told).isEmpty();
    }

    @Test
    void tellsWhatIsStillInForce() {
        session.pauseWhen(new PauseRule(11.5, 7, false), told::add);
        assertThat(session.snapshot().pauses()).isEqualTo(new PauseRule(11.5, 7, false));
        assertThat(play()).isEqualTo(11.5);
        assertThat(session.snapshot().pauses()).isEqualTo(new PauseRule(Double.POSITIVE_INFINITY, 7, false));
    }

    @Test
    void nothingIsAskedWhereNothingWasChosen() {
        session.pauseWhen(PauseRule.NEVER, told::add);
        assertThat(play()).isEqualTo(410);
        assertThat(told).isEmpty();
    }
}
