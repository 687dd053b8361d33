package io.plimsoll.scenario;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.List;

/** The sections of a scenario as bound, before their references are checked. */
record Sections(
        List<Bound<Role>> roles,
        List<Bound<AgentSpec>> agents,
        List<Bound<TaskSpec>> tasks,
        List<Bound<ArrivalStream>> arrivals,
        List<Bound<TimelineEntry>> timeline,
        RunLimits run,
        List<Bound<Target>> targets) {}
