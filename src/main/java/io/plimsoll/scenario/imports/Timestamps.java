package io.plimsoll.scenario.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Timestamps in the ISO 8601 forms that exports use: {@code 2023-11-16 18:17:03.9799600}, {@code 2021-01-08T16:38:15.000+0000},
 * {@code 2021-01-08T16:38Z}, {@code 2021-01-08}, and Jira's: {@code 14/Jul/25 3:42 PM}, {@code 14/Jul/2025 15:42}, {@code 14/Jul/25}, {@code Jul 14, 2025, 3:42 PM}. Without a zone a time is taken as UTC: only differences count.
 */
final class Timestamps {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss]]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter JIRA = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[d/MMM/[uuuu][uu]][MMM d, uuuu][','][ ][h:mm[:ss] a][H:mm[:ss]]")
            .toFormatter(Locale.US)
            .withResolverStyle(ResolverStyle.STRICT);

    private Timestamps() {}

    static Optional<Instant> read(String text) {
        try {
            TemporalAccessor time = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (time) {
                        case OffsetDateTime zoned -> zoned.toInstant();
                        case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                        default -> LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
                    });
        } catch (DateTimeException e) {
            return text.length() > 2 && (text.indexOf('/') > 0 || Character.isLetter(text.charAt(2)))
                    ? jira(text)
                    : Optional.empty();
        }
    }

    /** The seconds from one to another; empty where either cannot be read. */
    static String between(String from, String to) {
        return read(from)
                .flatMap(start -> read(to).map(end -> {
                    Duration between = Duration.between(start, end);
                    return BigDecimal.valueOf(between.getSeconds())
                            .add(BigDecimal.valueOf(between.getNano(), 9))
                            .toPlainString();
                }))
                .orElse("");
    }

    private static Optional<Instant> jira(String text) {
        try {
            LocalDateTime time = switch (JIRA.parseBest(text, LocalDateTime::from, LocalDate::from)) {
                case LocalDateTime local -> local;
                case TemporalAccessor date -> LocalDate.from(date).atStartOfDay();
            };
            return Optional.of(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
