package io.plimsoll.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sim.model.TimeUnit;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScaleTest {
    private static final TimeScale CALENDAR = new TimeScale(TimeUnit.MINUTES, LocalDateTime.of(2026, 11, 24, 8, 10));

    @Test
    void withoutACalendarTimesAreNumbersWithTheirUnit() {
        assertThat(labels(TimeScale.MINUTES.ticks(0, 642, 5)))
                .containsExactly("0 min", "200 min", "400 min", "600 min");
        assertThat(labels(new TimeScale(TimeUnit.SECONDS, null).ticks(0.1, 0.35, 3)))
                .containsExactly("0.1 s", "0.2 s", "0.3 s");
        assertThat(labels(new TimeScale(TimeUnit.DAYS, null).ticks(0, 1e12, 2)))
                .containsExactly("0 d", "500,000,000,000 d", "1,000,000,000,000 d");
        assertThat(TimeScale.MINUTES.clock(642.4)).isEqualTo("642 min");
        assertThat(TimeScale.MINUTES.clock(3.25)).isEqualTo("3.3 min");
    }

    @Test
    void withACalendarTicksFallOnFullHours() {
        assertThat(CALENDAR.ticks(0, 480, 5))
                .extracting(TimeScale.Tick::time, TimeScale.Tick::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(110.0, "10:00"),
                        org.assertj.core.groups.Tuple.tuple(230.0, "12:00"),
                        org.assertj.core.groups.Tuple.tuple(350.0, "14:00"),
                        org.assertj.core.groups.Tuple.tuple(470.0, "16:00"));
        assertThat(CALENDAR.clock(152)).isEqualTo("Tue 10:42");
    }

    @Test
    void longSpansAreDatesAndShortOnesSeconds() {
        assertThat(labels(CALENDAR.ticks(0, 4 * 1440, 4))).containsExactly("25 Nov", "26 Nov", "27 Nov", "28 Nov");
        assertThat(labels(CALENDAR.ticks(0, 1, 2))).containsExactly("08:10:00", "08:10:30", "08:11:00");
    }

    @Test
    void aCalendarThatWouldRunOutGivesWayToNumbers() {
        assertThat(labels(new TimeScale(TimeUnit.DAYS, LocalDateTime.of(2026, 1, 1, 0, 0)).ticks(0, 1e12, 2)))
                .last()
                .isEqualTo("1,000,000,000,000 d");
    }

    @Test
    void anEmptySpanHasNoTicks() {
        assertThat(CALENDAR.ticks(5, 5, 4)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void ticksAreFewAndInside(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            double from = random.nextDouble(0, 1e6);
            double to = from + Math.pow(10, random.nextDouble(-3, 7));
            int most = random.nextInt(1, 8);
            for (TimeScale scale : List.of(CALENDAR, TimeScale.MINUTES)) {
                List<TimeScale.Tick> ticks = scale.ticks(from, to, most);
                assertThat(ticks).as("seed %d: %s to %s", seed, from, to).hasSizeLessThanOrEqualTo(most + 1);
                assertThat(ticks).allMatch(tick -> tick.time() >= from - 1e-3 && tick.time() <= to + 1e-3);
            }
        }
    }

    private static List<String> labels(List<TimeScale.Tick> ticks) {
        return ticks.stream().map(TimeScale.Tick::label).toList();
    }
}
