package io.plimsoll.lab.plan;

import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.work.Cores;
import io.plimsoll.lab.work.Script;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Distribution;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.Target;
import java.util.List;

/** Scenarios with targets, and plans for them. */
final class Plans {
    private Plans() {}

    static Plan of(PlanRequest request) {
        return Planner.plan(request, new LocalCores(Cores.all()), Cores.all(), PlanListener.NONE, () -> false);
    }

    static PlanRequest request(Scenario scenario, int most, int replications, String... roles) {
        return new PlanRequest(scenario, Script.NONE, List.of(roles), most, replications, 1, null, null);
    }

    static Target wait(String role, double percentile, double atMost) {
        return new Target(role, Target.Measure.WAIT, percentile, atMost);
    }

    /** Calls in seconds: Poisson arrivals, exponential service, 80 % to be answered within a limit. */
    static Scenario calls(double calls, double period, double service, double limit, long measured) {
        return Scenario.named("calls")
                .withRoles(List.of(Role.of("r", 1)))
                .withArrivals(List.of(ArrivalStream.of(
                        "call",
                        "r",
                        new Distribution.Exponential(period / calls),
                        new Distribution.Exponential(service))))
                .withRun(new RunLimits(null, 20 * service, measured))
                .withTargets(List.of(wait("r", 80, limit)));
    }

    /** Each role has a clock-like stream of so much work; nothing is left to chance. */
    static Scenario clockwork(List<Double> costs, double work) {
        Scenario scenario = Scenario.named("clockwork").withRun(RunLimits.until(200));
        List<String> names = List.of("a", "b", "c", "d", "e").subList(0, costs.size());
        return scenario.withRoles(names.stream()
                        .map(name -> new Role(name, 1, 1, 1, costs.get(names.indexOf(name)), List.of()))
                        .toList())
                .withArrivals(names.stream()
                        .map(name -> ArrivalStream.of(
                                name + "s", name, new Distribution.Constant(1), new Distribution.Constant(work)))
                        .toList())
                .withTargets(names.stream()
                        .map(name -> new Target(name, Target.Measure.WAIT, null, 0.5))
                        .toList());
    }
}
