package io.plimsoll.ui.work;

import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.ui.run.Speed;

/** The speed at which a scenario opens: one that shows the whole of it in a minute or two. */
public final class StartingSpeed {
    private static final double SECONDS = 90;
    private static final double UNKNOWN = 3_600;

    private StartingSpeed() {}

    /** That speed. */
    public static Speed of(Scenario scenario) {
        double wanted = Math.max(1, horizon(scenario) / SECONDS);
        double decade = Math.pow(10, Math.floor(Math.log10(wanted)));
        double lead = wanted / decade;
        return new Speed((lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10) * decade);
    }

    private static double horizon(Scenario scenario) {
        Double until = scenario.run().until();
        if (until != null) {
            return until;
        }
        double last =
                scenario.tasks().stream().mapToDouble(TaskSpec::arrival).max().orElse(0);
        double work = scenario.tasks().stream().mapToDouble(TaskSpec::effort).sum() / Math.max(1, agents(scenario));
        for (ArrivalStream stream : scenario.arrivals()) {
            Double end = stream.until();
            Long count = stream.count();
            last = Math.max(
                    last,
                    end != null
                            ? end
                            : count != null
                                    ? stream.start()
                                            + count * stream.interarrival().mean()
                                    : UNKNOWN);
        }
        return Math.max(last, work);
    }

    private static int agents(Scenario scenario) {
        return scenario.agents().size()
                + scenario.roles().stream().mapToInt(role -> role.agents()).sum();
    }
}
