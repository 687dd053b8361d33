package io.plimsoll.report;

import io.plimsoll.lab.plan.Breaking;
import io.plimsoll.lab.plan.Curve;
import io.plimsoll.lab.plan.Decision;
import io.plimsoll.lab.plan.Plan;
import io.plimsoll.lab.plan.Point;
import io.plimsoll.lab.plan.Reading;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TimeUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan for people: the curves as tables, what else there is to know, and the answer last. Stateless, thread-safe. */
public final class PlanTable {
    private PlanTable() {}

    /**
     * The text, ending in a line feed.
     *
     * @param headRoom where each target breaks; {@code null}: nobody asked
     */
    public static String text(Plan plan, @Nullable List<Breaking> headRoom, Provenance from) {
        StringBuilder text = new StringBuilder();
        text.append(PlanWords.done(plan, from)).append("\n\n");
        for (Curve curve : plan.curves()) {
            text.append(TextTable.of(curve(curve, from.unit()))).append('\n');
        }
        PlanWords.remarks(plan, from.unit())
                .forEach(remark -> text.append(remark).append('\n'));
        if (headRoom != null) {
            headRoom.forEach(breaking ->
                    text.append(PlanWords.breaking(breaking, from.unit())).append('\n'));
        }
        return text.append(PlanWords.answer(plan, from.unit())).append('\n').toString();
    }

    static List<Column> curve(Curve curve, TimeUnit unit) {
        List<Point> points = curve.points();
        Target target = curve.target();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.right(
                curve.role(),
                points.stream().map(point -> Integer.toString(point.agents())).toList()));
        String heading = TargetText.name(target) + (TargetText.isTime(target) ? " (" + unit.symbol() + ")" : "");
        List<@Nullable Double> values = new ArrayList<>();
        points.forEach(point -> values.add(point.reading().value()));
        columns.add(TargetText.isTime(target) ? Column.figures(heading, values) : Column.shares(heading, values));
        columns.add(Column.right(
                "95 % interval",
                points.stream().map(point -> interval(point.reading())).toList()));
        columns.add(Column.right(
                "at most " + TargetText.value(target, target.atMost(), unit),
                points.stream().map(point -> met(point.reading())).toList()));
        if (curve.estimate() != null) {
            List<@Nullable Double> estimates = new ArrayList<>();
            points.forEach(point -> estimates.add(point.erlangC()));
            columns.add(
                    TargetText.isTime(target)
                            ? Column.figures("Erlang C", estimates)
                            : Column.shares("Erlang C", estimates));
        }
        columns.add(Column.right(
                "runs",
                points.stream()
                        .map(point -> Integer.toString(point.replications()))
                        .toList()));
        columns.add(Column.words(
                "", points.stream().map(point -> note(point, curve)).toList()));
        return columns;
    }

    private static String interval(Reading reading) {
        double half = reading.interval().half();
        if (Double.isInfinite(half)) {
            return Column.NONE;
        }
        if (half == 0) {
            return "exact";
        }
        // No time and no share is below 0, whatever Student thinks of a few runs.
        double low = Math.max(0, reading.interval().low());
        double high = reading.interval().high();
        return TargetText.isTime(reading.target())
                ? Column.figure(low) + " to " + Column.figure(high)
                : Column.share(low) + " to " + Column.share(high);
    }

    private static String met(Reading reading) {
        return reading.met() == Decision.MET ? "yes" : reading.met() == Decision.NOT_MET ? "no" : "open";
    }

    private static String note(Point point, Curve curve) {
        return point.agents() == curve.chosen() ? "chosen" : "";
    }
}
