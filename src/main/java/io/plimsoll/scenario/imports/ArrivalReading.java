package io.plimsoll.scenario.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the arrivals of one table are written, settled by the first that can be read: plain numbers in the scenario's unit, timestamps, or
 * counts since 1970 (numbers from 10⁹ on: seconds, from 10¹² milliseconds, from 10¹⁵ micro-, from 10¹⁸ nanoseconds).
 */
final class ArrivalReading {
    /** What a table's arrivals are. */
    enum Kind {
        NUMBERS("numbers", 0),
        SECONDS("seconds", 0),
        TIMESTAMPS("timestamps", 0),
        EPOCH_SECONDS("seconds since 1970", 0),
        EPOCH_MILLIS("milliseconds since 1970", 3),
        EPOCH_MICROS("microseconds since 1970", 6),
        EPOCH_NANOS("nanoseconds since 1970", 9);

        private final String words;
        private final int decimals;

        Kind(String words, int decimals) {
            this.words = words;
            this.decimals = decimals;
        }

        String words() {
            return words;
        }
    }

    private static final BigDecimal FIRST_OF_CALENDAR = seconds("0000-01-01T00:00:00Z");
    private static final BigDecimal END_OF_CALENDAR =
            seconds("9999-12-31T23:59:59Z").add(BigDecimal.ONE);

    private @Nullable Kind kind;

    /** {@code kind}: how they are written; {@code null}: as the first that can be read. */
    ArrivalReading(@Nullable Kind kind) {
        this.kind = kind;
    }

    /** How they are written; {@code null} while none could be read. */
    @Nullable Kind kind() {
        return kind;
    }

    /** An arrival as a number: in the scenario's unit for plain numbers, in seconds since 1970 for all else. */
    BigDecimal read(String text) throws UnfitRow {
        if (text.isEmpty()) {
            throw new UnfitRow("no arrival");
        }
        Optional<BigDecimal> number = Decimals.read(text);
        if (number.isPresent()) {
            Kind settled = kind == null ? kindOf(number.get()) : kind;
            if (settled == Kind.TIMESTAMPS) {
                throw new UnfitRow("the arrival is a number where others are timestamps");
            }
            kind = settled;
            return number.get().movePointLeft(settled.decimals);
        }
        Instant time = Timestamps.read(text)
                .orElseThrow(() ->
                        new UnfitRow("the arrival is neither a number nor a timestamp like 2023-11-16 18:17:03.97"));
        if (kind != null && kind != Kind.TIMESTAMPS) {
            throw new UnfitRow("the arrival is a timestamp where others are numbers");
        }
        kind = Kind.TIMESTAMPS;
        return BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9));
    }

    /** The time from the first arrival to another, both as read, in units of so many seconds, and scaled. */
    double since(BigDecimal first, BigDecimal arrival, long secondsPerUnit, Scale scale) {
        BigDecimal difference = arrival.subtract(first);
        BigDecimal units = kind == Kind.NUMBERS
                ? difference
                : difference.divide(BigDecimal.valueOf(secondsPerUnit), MathContext.DECIMAL128);
        return scale.times(units);
    }

    /** The calendar time of an arrival as read, in UTC; {@code null} where arrivals are plain numbers, or lie beyond year 9999. */
    @Nullable LocalDateTime calendar(BigDecimal arrival) {
        if (kind == null
                || kind == Kind.NUMBERS
                || kind == Kind.SECONDS
                || arrival.compareTo(FIRST_OF_CALENDAR) < 0
                || arrival.compareTo(END_OF_CALENDAR) >= 0) {
            return null;
        }
        BigDecimal seconds = arrival.setScale(0, RoundingMode.FLOOR);
        int nanos = arrival.subtract(seconds).movePointRight(9).intValue();
        return LocalDateTime.ofEpochSecond(seconds.longValueExact(), nanos, ZoneOffset.UTC);
    }

    private static BigDecimal seconds(String instant) {
        return BigDecimal.valueOf(Instant.parse(instant).getEpochSecond());
    }

    private static Kind kindOf(BigDecimal first) {
        int digits = first.precision() - first.scale();
        if (first.signum() <= 0 || digits < 10 || digits > 19) {
            return Kind.NUMBERS;
        }
        return digits < 13
                ? Kind.EPOCH_SECONDS
                : digits < 16 ? Kind.EPOCH_MILLIS : digits < 19 ? Kind.EPOCH_MICROS : Kind.EPOCH_NANOS;
    }
}
