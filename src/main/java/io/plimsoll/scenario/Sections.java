package io.plimsoll.scenario;

import io.plimsoll.sim.model.AgentSpec;
import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.RunLimits;
import io.plimsoll.sim.model.Target;
import io.plimsoll.sim.model.TaskSpec;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.List;
import java.util.Set;

/**
 * The sections of a scenario as bound, before their references are checked.
 *
 * @param unread the sections of a wrong type: what they would have named is not known, so that nothing is called unknown for it
 */
record Sections(
        List<Bound<Role>> roles,
        List<Bound<AgentSpec>> agents,
        List<Bound<TaskSpec>> tasks,
        List<Bound<ArrivalStream>> arrivals,
        List<Bound<TimelineEntry>> timeline,
        Bound<RunLimits> run,
        List<Bound<Target>> targets,
        Set<String> unread) {

    /** Whether all these sections could be read. */
    boolean read(String... sections) {
        for (String section : sections) {
            if (unread.contains(section)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the run ends at a time, or would if the time were not wrong. */
    boolean endsAtTime() {
        return !read("run") || run.has("until");
    }
}
