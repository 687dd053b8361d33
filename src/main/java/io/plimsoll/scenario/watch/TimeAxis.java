package io.plimsoll.scenario.watch;

import io.plimsoll.sim.model.TimeUnit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Where timestamps lie on a run's clock: the first one that is read is its time 0. */
final class TimeAxis {
    private static final double NANOS = 1e9;
    private static final int LAST_YEAR = 9999;

    private final TimeUnit unit;
    private @Nullable OffsetDateTime start;

    TimeAxis(TimeUnit unit) {
        this.unit = unit;
    }

    /** The calendar time of 0, or {@code null} if there is none. */
    @Nullable LocalDateTime startsAt() {
        return start == null ? null : start.toLocalDateTime();
    }

    /**
     * The time of a timestamp; below 0 if it lies before the first.
     *
     * @throws DateTimeException if it is none
     */
    double at(String timestamp) {
        OffsetDateTime time = parse(timestamp);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("no year that a scenario can begin in");
        }
        if (start == null) {
            start = time;
        }
        Duration since = Duration.between(start, time);
        return (since.getSeconds() + since.getNano() / NANOS) / unit.seconds();
    }

    /** Without a zone it is taken as UTC. */
    private static OffsetDateTime parse(String timestamp) {
        return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                timestamp, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime zoned -> zoned;
            case LocalDateTime local -> local.atOffset(ZoneOffset.UTC);
            default -> throw new DateTimeException("no date and time");
        };
    }
}
