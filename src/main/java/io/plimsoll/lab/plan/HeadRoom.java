package io.plimsoll.lab.plan;

import io.plimsoll.lab.compare.Horizon;
import io.plimsoll.lab.compare.Staffing;
import io.plimsoll.lab.compare.WarmUp;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How much more could arrive: the load at which each target breaks with a given staffing. Halves the way between a load that does and one that
 * does not, on the same seeds, so that loads differ in nothing else; it takes for granted that a target once broken stays so. Stateless.
 */
public final class HeadRoom {
    /** Factors are 1.01 to the power of these. */
    static final int FROM = -140;

    static final int TO = 232;

    /** Replications of each load at most. */
    private static final int REPLICATIONS = 30;

    private static final Mix NOBODY = new Mix(List.of());

    private HeadRoom() {}

    static double factor(int power) {
        return StrictMath.pow(1.01, power);
    }

    /**
     * Where each target breaks.
     *
     * @param request whose load is not looked at
     * @param agents how many of which roles; none: as the scenario has them
     * @param warmUp from when on is measured; of a plan, the plan's
     * @param progress hears about how much is done
     * @return in the order of the scenario's targets; {@code null} if cancelled
     */
    public static @Nullable List<Breaking> of(
            PlanRequest request,
            Map<String, Integer> agents,
            Horizon horizon,
            WarmUp warmUp,
            Workplace workplace,
            DoubleConsumer progress,
            BooleanSupplier cancelled) {
        Scenario staffed = Staffing.of(request.scenario(), agents);
        Scenario scenario = staffed.withRun(new RunLimits(
                staffed.run().until(), warmUp.time(), staffed.run().tasks()));
        Map<Integer, Looks> known = new HashMap<>();
        List<Breaking> breakings = new ArrayList<>();
        List<Target> targets = scenario.targets();
        for (int place = 0; place < targets.size(); place++) {
            int target = place;
            int[] powers = new int[3];
            for (int side = 0; side < powers.length; side++) {
                int end = side;
                Integer power = last(raised -> {
                    Looks looks = known.get(raised);
                    if (looks == null) {
                        looks = new Looks(
                                Load.of(scenario, factor(raised)),
                                request.script(),
                                List.of(),
                                horizon == Horizon.STEADY_STATE,
                                Math.min(REPLICATIONS, request.replications()));
                        if (!looks.complete(NOBODY, workplace, part -> {}, cancelled)) {
                            throw new Cancelled();
                        }
                        known.put(raised, looks);
                    }
                    return meets(looks.reading(NOBODY, target), end);
                });
                if (power == null) {
                    return null;
                }
                powers[side] = power;
                progress.accept((target + (side + 1) / 3.0) / targets.size());
            }
            breakings.add(new Breaking(
                    targets.get(target),
                    powers[1] >= TO ? null : (Double) factor(powers[1]),
                    factor(Math.min(powers[0], powers[1])),
                    factor(Math.max(powers[2], powers[1])),
                    rate(scenario, targets.get(target))));
        }
        return List.copyOf(breakings);
    }

    /** Which end of the interval is held against the target: 0 the upper, 1 the mean, 2 the lower. */
    private static boolean meets(Reading reading, int end) {
        Double value = reading.value();
        if (value == null) {
            return reading.met() == Decision.MET;
        }
        if (Double.isInfinite(reading.interval().half())) {
            return value <= reading.target().atMost();
        }
        double held = end == 0
                ? reading.interval().high()
                : end == 1 ? value : reading.interval().low();
        return held <= reading.target().atMost();
    }

    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cancelled() {
            super(null, null, false, false);
        }
    }

    /** The last power that does: ever larger steps away from today's load, then halving; {@link #FROM} if none, {@code null} if cancelled. */
    private static @Nullable Integer last(IntPredicate does) {
        try {
            int good = FROM;
            int bad = TO + 1;
            if (does.test(0)) {
                good = 0;
                for (int step = 10; good < TO; step *= 2) {
                    int next = Math.min(TO, good + step);
                    if (!does.test(next)) {
                        bad = next;
                        break;
                    }
                    good = next;
                }
            } else {
                bad = 0;
                for (int step = 10; bad > FROM; step *= 2) {
                    int next = Math.max(FROM, bad - step);
                    if (does.test(next)) {
                        good = next;
                        break;
                    }
                    bad = next;
                }
            }
            while (good + 1 < bad) {
                int middle = Math.floorDiv(good + bad, 2);
                if (does.test(middle)) {
                    good = middle;
                } else {
                    bad = middle;
                }
            }
            return good;
        } catch (Cancelled e) {
            return null;
        }
    }

    private static double rate(Scenario scenario, Target target) {
        double rate = 0;
        for (ArrivalStream stream : scenario.arrivals()) {
            if (target.role() == null || target.role().equals(stream.role())) {
                rate += ErlangEstimate.meanFactor(scenario, stream)
                        / stream.interarrival().mean();
            }
        }
        return rate;
    }
}
