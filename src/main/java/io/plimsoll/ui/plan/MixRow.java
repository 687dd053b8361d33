package io.plimsoll.ui.plan;

import io.plimsoll.lab.plan.Decision;
import io.plimsoll.lab.plan.Look;
import io.plimsoll.lab.plan.Reading;
import io.plimsoll.ui.chart.Numbers;
import java.util.Locale;

/**
 * A mix of agents that was looked at. Immutable.
 *
 * @param number its place in the table and in the map, from 0: the cheapest first
 * @param cost of its planned agents in a unit of time
 */
public record MixRow(int number, Look look, double cost, boolean chosen) {
    int agents(String role) {
        return look.agents().getOrDefault(role, 0);
    }

    String share() {
        Double share = look.allTargetsShare();
        return share == null ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    double shareOrder() {
        Double share = look.allTargetsShare();
        return share == null ? -1 : share;
    }

    String value(int target) {
        Reading reading = look.readings().get(target);
        Double value = reading.value();
        return value == null ? "–" : Numbers.column3(reading.target().measure().isShare() ? 100 * value : value);
    }

    double valueOrder(int target) {
        Double value = look.readings().get(target).value();
        return value == null ? Double.POSITIVE_INFINITY : value;
    }

    String verdict() {
        String refusal = look.refusal();
        if (refusal != null) {
            return refusal;
        }
        return switch (look.met()) {
            case MET -> chosen ? "meets all: the plan" : "meets all";
            case NOT_MET -> "misses";
            case OPEN -> look.replications() == 0 ? "not run yet" : "too close to tell";
        };
    }

    boolean misses() {
        return look.met() == Decision.NOT_MET;
    }
}
