package io.plimsoll.lab.selftest;

import io.plimsoll.lab.plan.ErlangC;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many agents a contact centre needs so that 80 % of the calls wait at most so long: by formula, and by simulation, which must come to
 * the same service level, and to too low a one with an agent less. Calls, seconds and agents are those of Erlang-C calculators.
 */
final class StaffingChecks {
    private static final int REPLICATIONS = 12;
    private static final String GROUP = "Staffing: 80 % of calls wait at most so long";
    private static final double LEVEL = .8;

    private StaffingChecks() {}

    /** @param calls in {@code period} seconds, each of {@code service} seconds, to be begun within {@code limit} seconds */
    private record Calls(double calls, double period, double service, double limit) {
        double offered() {
            return calls / period * service;
        }

        ErlangC with(int agents) {
            return ErlangC.of(agents, offered());
        }

        int fewest() {
            int agents = (int) offered() + 1;
            while (with(agents).within(limit, service) < LEVEL) {
                agents++;
            }
            return agents;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f/%.0f min of %.0f s, %.0f s", calls, period / 60, service, limit);
        }
    }

    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        Calls small = new Calls(100, 1_800, 180, 20);
        checks.addAll(row(small, 14, .888350));
        checks.add(simulated(small, 13, .795595));
        checks.add(sixDigits(small + ": P(wait)", .174132, small.with(14).waiting()));
        checks.add(sixDigits(small + ": mean wait", 7.83594, small.with(14).meanWait(small.service())));
        checks.addAll(row(new Calls(250, 3_600, 330, 30), 28, .856850));
        checks.addAll(row(new Calls(200, 1_800, 240, 20), 32, .848512));
        checks.addAll(row(new Calls(500, 1_800, 300, 20), 91, .814382));
        checks.addAll(row(new Calls(1_000, 1_800, 300, 20), 176, .802831));
        return checks;
    }

    private static List<Check> row(Calls calls, int agents, double level) {
        return List.of(
                new Check.Exact(GROUP, calls + ": agents", "" + agents, () -> "" + calls.fewest()),
                sixDigits(
                        calls + ": service level by formula",
                        level,
                        calls.with(agents).within(calls.limit(), calls.service())),
                simulated(calls, agents, level));
    }

    private static Check sixDigits(String name, double known, double computed) {
        return new Check.Exact(GROUP, name, Words.sixDigits(known), () -> Words.sixDigits(computed));
    }

    /** An agent less makes 10 % of difference in the smallest row, 5 % in the largest. */
    private static Check simulated(Calls calls, int agents, double level) {
        Model model =
                Model.shared(agents, calls.offered() / agents, Model.EXPONENTIAL, agents < 50 ? 100_000 : 250_000);
        return new Check.Simulated(
                GROUP,
                calls + ", " + agents + " agents",
                model,
                REPLICATIONS,
                calls.limit() / calls.service(),
                List.of(KnownValue.exact(Figure.SERVICE_LEVEL, level, agents < 50 ? .02 : .03)));
    }
}
