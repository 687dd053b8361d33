package io.plimsoll.scenario;

import io.plimsoll.balance.StrategySpec;
import io.plimsoll.sim.model.Dispatch;
import io.plimsoll.sim.model.QueueDiscipline;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TimeUnit;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The single values at the top of a scenario. */
record Header(
        String name,
        @Nullable String description,
        TimeUnit timeUnit,
        @Nullable LocalDateTime startsAt,
        long seed,
        StrategySpec strategy,
        Dispatch dispatch,
        QueueDiscipline queue,
        double refresh) {
    /** The version of the format. */
    static final int VERSION = 1;

    /** Dates as the schema has them; whether the day exists is seen when it is parsed. */
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");

    static Header bind(Fields fields, Problems problems) {
        version(fields, problems);
        fields.text("$schema");
        TimeUnit unit = fields.choice("timeUnit", TimeUnit.values(), TimeUnit::key);
        Dispatch dispatch = fields.choice("dispatch", Dispatch.values(), Dispatch::key);
        QueueDiscipline queue = fields.choice("queue", QueueDiscipline.values(), QueueDiscipline::key);
        Long seed = fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        return new Header(
                fields.name("name"),
                fields.text("description"),
                unit == null ? TimeUnit.MINUTES : unit,
                startsAt(fields, problems),
                seed == null ? 1 : seed,
                strategy(fields, problems),
                dispatch == null ? Dispatch.WHEN_IDLE : dispatch,
                queue == null ? QueueDiscipline.FIFO : queue,
                fields.number("refresh", Range.TIME, 0));
    }

    private static void version(Fields fields, Problems problems) {
        Node node = fields.require("plimsoll");
        Long version = node == null ? null : new Values(problems).whole(node, Long.MIN_VALUE, Long.MAX_VALUE);
        if (node != null && version != null && version != VERSION) {
            problems.error(
                    node.place(),
                    "the file is of format version " + version + ", and this program reads version " + VERSION);
        }
    }

    private static StrategySpec strategy(Fields fields, Problems problems) {
        Node node = fields.find("strategy");
        StrategySpec strategy = node == null ? null : new StrategyBinder(problems).bind(node);
        return strategy == null ? Scenario.DEFAULT_STRATEGY : strategy;
    }

    private static @Nullable LocalDateTime startsAt(Fields fields, Problems problems) {
        Node node = fields.find("startsAt");
        String text = fields.text("startsAt");
        if (node == null || text == null) {
            return null;
        }
        if (!DATE_TIME.matcher(text).matches()) {
            problems.error(
                    node.place(),
                    Words.quoted(text) + " is no local date and time",
                    "write it like 2026-11-24T09:00, without a zone");
            return null;
        }
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            problems.error(node.place(), "there is no such day or hour: " + Words.quoted(text));
            return null;
        }
    }
}
