package io.plimsoll.ui.plan;

import io.plimsoll.lab.plan.Decision;
import io.plimsoll.lab.plan.ErlangEstimate;
import io.plimsoll.lab.plan.Outline;
import io.plimsoll.lab.plan.Reading;
import io.plimsoll.sim.model.Target;
import io.plimsoll.ui.chart.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A role against a target. Immutable.
 *
 * @param number its place in the table, from 0
 * @param colour the role's number in the scenario
 * @param today how many agents the role generates now
 * @param asked as many as Erlang's formula asks for; {@code null} where it says nothing
 * @param planned {@code null}: not planned yet
 * @param reading what the planned number comes to; {@code null}: not known
 */
public record PlanRow(
        int number,
        int colour,
        Outline outline,
        String unit,
        int today,
        @Nullable Integer asked,
        @Nullable Integer planned,
        @Nullable Reading reading) {
    /** Whose agents. */
    public String role() {
        return outline.role();
    }

    Target target() {
        return outline.target();
    }

    @Nullable ErlangEstimate estimate() {
        return outline.estimate();
    }

    /** From the target's own values to those on the screen: shares are percentages there. */
    double scale() {
        return target().measure().isShare() ? 100 : 1;
    }

    /** "p80 wait", of a share only "abandoned", and of all roles "p80 wait of all". */
    String measure() {
        String measure = target().measure().key();
        return (target().measure().isShare() ? measure : target().statistic() + " " + measure)
                + (target().role() == null ? " of all" : "");
    }

    /** "≤ 20 s". */
    String most() {
        return "≤ " + Numbers.short3(target().atMost() * scale()) + " " + unit;
    }

    /** What was planned, or about how many it may become. */
    String plan() {
        return planned != null ? Integer.toString(planned) : asked == null ? "–" : "≈ " + asked;
    }

    /** What the planned number comes to. */
    String value() {
        Double value = reading == null ? null : reading.value();
        return value == null ? "–" : Numbers.short3(value * scale()) + " " + unit;
    }

    /** Whether the planned number is known not to do. */
    boolean missed() {
        return reading != null && reading.met() == Decision.NOT_MET;
    }
}
