package io.plimsoll.report;

import io.plimsoll.lab.plan.Breaking;
import io.plimsoll.lab.plan.Curve;
import io.plimsoll.lab.plan.Plan;
import io.plimsoll.lab.plan.Point;
import io.plimsoll.lab.plan.Reading;
import io.plimsoll.report.svg.PlanChart;
import io.plimsoll.sim.model.TimeUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one web page that needs nothing else: the answer, the curves, and how to have it again. Every name in it is escaped. Equal plans
 * give equal pages. Stateless, thread-safe.
 */
public final class PlanHtml {
    private static final double PERCENT = 100;

    private PlanHtml() {}

    /**
     * The page.
     *
     * @param headRoom where each target breaks; {@code null}: nobody asked
     */
    public static String page(Plan plan, @Nullable List<Breaking> headRoom, Provenance from) {
        HtmlPage page = new HtmlPage(from.scenario() + ": how many agents", from.scenario());
        page.paragraph("verdict", PlanWords.answer(plan, from.unit()));
        page.paragraph("done", PlanWords.done(plan, from));
        PlanWords.remarks(plan, from.unit()).forEach(remark -> page.paragraph("done", remark));
        for (Curve curve : plan.curves()) {
            page.heading(TargetText.name(curve.target()) + " against the number of " + curve.role());
            page.drawing(chart(curve, from.unit()));
            page.table(PlanTable.curve(curve, from.unit()));
        }
        if (headRoom != null) {
            page.heading("Head-room of the staffing as it is");
            headRoom.forEach(breaking -> page.paragraph("done", PlanWords.breaking(breaking, from.unit())));
        }
        return page.end(from, plan.request().scenario().seed());
    }

    private static String chart(Curve curve, TimeUnit unit) {
        boolean time = TargetText.isTime(curve.target());
        double scale = time ? 1 : PERCENT;
        List<PlanChart.Dot> dots =
                curve.points().stream().map(point -> dot(point, scale, unit)).toList();
        return PlanChart.of(
                TargetText.name(curve.target()) + " against the number of " + curve.role(),
                "agents of role " + curve.role(),
                TargetText.name(curve.target()) + ", " + (time ? unit.symbol() : "%"),
                dots,
                curve.target().atMost() * scale,
                curve.chosen());
    }

    private static PlanChart.Dot dot(Point point, double scale, TimeUnit unit) {
        Reading reading = point.reading();
        Double value = reading.value();
        Double estimate = point.erlangC();
        return new PlanChart.Dot(
                point.agents(),
                value == null ? null : (Double) (value * scale),
                reading.interval().low() * scale,
                reading.interval().high() * scale,
                estimate == null ? null : (Double) (estimate * scale),
                String.format(Locale.ROOT, "%,d agents: ", point.agents())
                        + (value == null ? "not known" : TargetText.value(reading.target(), value, unit)));
    }
}
