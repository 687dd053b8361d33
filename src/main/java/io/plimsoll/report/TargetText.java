package io.plimsoll.report;

import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TimeUnit;

/** Targets in words. Stateless, thread-safe. */
public final class TargetText {
    private TargetText() {}

    /** {@code p95 wait of backend}. */
    public static String name(Target target) {
        return target.statistic() + " " + target.measure().key()
                + (target.role() == null ? "" : " of " + target.role());
    }

    /** {@code p95 wait of backend at most 15 min}. */
    public static String of(Target target, TimeUnit unit) {
        return name(target) + " at most " + value(target, target.atMost(), unit);
    }

    /** A value of its measure with its unit. */
    public static String value(Target target, double value, TimeUnit unit) {
        return isTime(target) ? Column.figure(value) + " " + unit.symbol() : Column.share(value);
    }

    /** Whether it is a time; everything else is a share. */
    static boolean isTime(Target target) {
        return target.measure() == Target.Measure.WAIT || target.measure() == Target.Measure.RESPONSE;
    }
}
