package io.plimsoll.ui.work;

import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimeUnit;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Figures in words: times with their unit or on the calendar, shares, counts; no false digits. Immutable. */
public final class Wording {
    private static final double WEEK = 7 * 86_400.0;

    private final TimeUnit unit;
    private final @Nullable LocalDateTime startsAt;
    private final DateTimeFormatter calendar;
    private final String decimals;

    /** The words for a scenario. */
    public Wording(Scenario scenario) {
        unit = scenario.timeUnit();
        startsAt = scenario.startsAt();
        Double until = scenario.run().until();
        boolean days = until != null && until * unit.seconds() > WEEK;
        String time = unit == TimeUnit.SECONDS ? "HH:mm:ss" : "HH:mm";
        decimals = "%,." + decimals(typicalEffort(scenario)) + "f";
        calendar = DateTimeFormatter.ofPattern((days ? "d MMM " : "EEE ") + time, Locale.ENGLISH);
    }

    /** An instant: on the calendar if the scenario has one, else in its unit. */
    public String instant(double time) {
        if (startsAt == null) {
            return number(time) + " " + unit.symbol();
        }
        return calendar.format(startsAt.plus(Duration.ofMillis(Math.round(time * unit.seconds() * 1_000))));
    }

    /** An instant in a narrow column: without the day where the unit is so small that nobody would miss it. */
    public String shortInstant(double time) {
        String words = instant(time);
        return startsAt != null && unit == TimeUnit.SECONDS ? words.substring(words.lastIndexOf(' ') + 1) : words;
    }

    /** A span of time in the scenario's unit. */
    public String span(double time) {
        return number(time) + " " + unit.symbol();
    }

    /** A span of time in the units that people say it in, the two largest at most: "4 h 1 min", "52 s". */
    public String spoken(double time) {
        long seconds = Math.round(time * unit.seconds());
        long minutes = seconds / 60;
        long hours = minutes / 60;
        long days = hours / 24;
        if (seconds < 60) {
            return seconds < 10 ? number(time * unit.seconds()) + " s" : seconds + " s";
        }
        return minutes < 60
                ? two(minutes, "min", seconds % 60, "s")
                : hours < 24 ? two(hours, "h", minutes % 60, "min") : two(days, "d", hours % 24, "h");
    }

    private static String two(long large, String name, long small, String part) {
        return count(large) + " " + name + (small == 0 ? "" : " " + small + " " + part);
    }

    /** A span of time for a column of them: as many decimals as tell something where tasks take as long as here; empty for none. */
    public String figure(double time) {
        return Double.isNaN(time) ? "" : String.format(Locale.ENGLISH, decimals, time);
    }

    private static int decimals(double typical) {
        return typical >= 5 ? 1 : typical >= 0.2 ? 2 : 3;
    }

    private static double typicalEffort(Scenario scenario) {
        return DoubleStream.concat(
                        scenario.tasks().stream().mapToDouble(TaskSpec::effort),
                        scenario.arrivals().stream()
                                .mapToDouble(stream -> stream.effort().mean()))
                .average()
                .orElse(1);
    }

    /** The unit's abbreviation. */
    public String unit() {
        return unit.symbol();
    }

    /** A number with as many digits as tell something; a dash where there is none. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        if (size >= 100 || value == Math.rint(value)) {
            return String.format(Locale.ENGLISH, "%,.0f", value);
        }
        return String.format(Locale.ENGLISH, size < 0.095 ? "%.3f" : size < 0.995 ? "%.2f" : "%.1f", value);
    }

    /** A number, or a dash. */
    public static String number(@Nullable Double value) {
        return value == null ? "–" : number(value.doubleValue());
    }

    /** A share as a percentage. */
    public static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ENGLISH, "%.0f %%", share * 100);
    }

    /** A count. */
    public static String count(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** A count of something: "1 task", "2 tasks". */
    public static String count(long count, String what) {
        return count(count) + " " + what + (count == 1 ? "" : "s");
    }
}
