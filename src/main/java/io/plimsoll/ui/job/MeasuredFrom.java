package io.plimsoll.ui.job;

import io.plimsoll.lab.compare.Horizon;
import io.plimsoll.lab.compare.WarmUp;
import io.plimsoll.sim.model.TimeUnit;
import io.plimsoll.ui.chart.Numbers;

/** From when on figures of the lab are measured, in words. */
public final class MeasuredFrom {
    private MeasuredFrom() {}

    /** "long run, after 120 min (MSER-5)". */
    public static String words(Horizon horizon, WarmUp warmUp, TimeUnit unit) {
        String time = Numbers.short3(warmUp.time()) + " " + unit.symbol();
        String kind = horizon == Horizon.STEADY_STATE ? "long run, " : "whole run, ";
        return kind
                + switch (warmUp.source()) {
                    case FOUND -> "after " + time + " (MSER-5)";
                    case TOO_SHORT -> "second half: too short";
                    case ASKED -> "after " + time;
                    case SCENARIO -> warmUp.time() > 0 ? "after " + time : "from the start";
                };
    }
}
