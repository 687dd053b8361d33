package io.plimsoll.ui.chart;

import io.plimsoll.sim.model.TimeUnit;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario's times are written: by the calendar if the scenario says when it starts, else as numbers with their unit.
 * Immutable, toolkit-free.
 *
 * @param startsAt the calendar time of 0, or {@code null}
 */
public record TimeScale(TimeUnit unit, @Nullable LocalDateTime startsAt) {
    /** Minutes without a calendar. */
    public static final TimeScale MINUTES = new TimeScale(TimeUnit.MINUTES, null);

    private static final long DAY = 86_400;
    private static final long[] CALENDAR = {
        1,
        2,
        5,
        10,
        15,
        30,
        60,
        120,
        300,
        600,
        900,
        1_800,
        3_600,
        7_200,
        10_800,
        21_600,
        43_200,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        28 * DAY,
        91 * DAY,
        364 * DAY,
        1_820 * DAY,
        3_640 * DAY,
        36_400 * DAY
    };
    /** Beyond this many seconds a calendar says nothing: 3,000 years. */
    private static final double ERA = 3_000 * 365.25 * DAY;

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY_SECONDS =
            DateTimeFormatter.ofPattern("EEE HH:mm:ss", Locale.ENGLISH);

    /**
     * A labelled time.
     *
     * @param time in the scenario's unit
     */
    public record Tick(double time, String label) {}

    /**
     * Round times in a span.
     *
     * @param most at least 1
     * @return at most {@code most + 1}, in order; none if the span is empty
     */
    public List<Tick> ticks(double from, double to, int most) {
        if (!(to > from) || most < 1) {
            return List.of();
        }
        LocalDateTime start = startsAt;
        boolean calendar = start != null && to * unit.seconds() < ERA;
        return start != null && calendar && (to - from) * unit.seconds() >= most
                ? calendarTicks(start, from, to, most)
                : numberTicks(from, to, most);
    }

    private List<Tick> numberTicks(double from, double to, int most) {
        double step = Axis.roundStep((to - from) / most);
        List<Tick> ticks = new ArrayList<>();
        for (double i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
            ticks.add(new Tick(i * step, number(i * step, step) + " " + unit.symbol()));
        }
        return ticks;
    }

    private List<Tick> calendarTicks(LocalDateTime start, double from, double to, int most) {
        double seconds = (to - from) * unit.seconds();
        long step = CALENDAR[CALENDAR.length - 1];
        for (int i = CALENDAR.length - 1; i >= 0 && CALENDAR[i] * (double) most >= seconds; i--) {
            step = CALENDAR[i];
        }
        // Counted from midnight before time 0, so that ticks fall on full hours.
        double offset = ChronoUnit.MILLIS.between(start.truncatedTo(ChronoUnit.DAYS), start) / 1_000.0;
        List<Tick> ticks = new ArrayList<>();
        double first = Math.ceil((from * unit.seconds() + offset) / step - 1e-9);
        for (double i = first; i * step - offset <= to * unit.seconds() + 1e-6; i++) {
            double time = (i * step - offset) / unit.seconds();
            DateTimeFormatter format = step < 60 ? SECONDS : step < DAY ? MINUTE : step < 91 * DAY ? DATE : YEAR;
            ticks.add(new Tick(time, format.format(at(start, time))));
        }
        return ticks;
    }

    /** A time as the clock shows it: "Tue 10:42", or "642 min". */
    public String clock(double time) {
        LocalDateTime start = startsAt;
        if (start != null && time * unit.seconds() < ERA) {
            return (unit == TimeUnit.SECONDS ? WEEKDAY_SECONDS : WEEKDAY).format(at(start, time));
        }
        return number(time, time < 100 ? 0.1 : 1) + " " + unit.symbol();
    }

    private LocalDateTime at(LocalDateTime start, double time) {
        return start.plus(Math.round(time * unit.seconds() * 1_000), ChronoUnit.MILLIS);
    }

    /** A number with the decimals that a step of this size needs. */
    static String number(double value, double step) {
        int decimals = Math.clamp((long) -Math.floor(Math.log10(step) + 1e-9), 0, 9);
        return String.format(Locale.ROOT, "%,." + decimals + "f", value == 0 ? 0.0 : value);
    }
}
