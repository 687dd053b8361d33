package io.plimsoll.scenario;

import io.plimsoll.sim.model.ArrivalStream;
import io.plimsoll.sim.model.Profile;
import io.plimsoll.sim.model.TimelineEntry;
import java.util.ArrayList;
import java.util.List;

/** Checks that a run comes to an end: what goes on for ever needs a time at which the run stops. */
final class Endings {
    private Endings() {}

    static void check(Sections sections, RoleNames roles, Problems problems) {
        if (sections.endsAtTime()) {
            return;
        }
        for (Bound<TimelineEntry> entry : sections.timeline()) {
            if (entry.has("every")) {
                problems.error(
                        entry.placeOf("every"), "what repeats needs an end of the run", "set \"until\" in \"run\"");
            }
        }
        List<Bound<ArrivalStream>> endless = new ArrayList<>(
                sections.arrivals().stream().filter(Endings::isEndless).toList());
        if (sections.run().has("tasks")) {
            boolean reached = endless.stream()
                    .anyMatch(stream -> roles.isServed(stream.value().role()));
            if (!reached && sections.read("roles", "agents", "timeline")) {
                endless.forEach(stream -> problems.error(
                        stream.node().place(),
                        "the stream never ends, and without agents for it the run never completes its \"tasks\"",
                        "give the role agents, or set \"until\" in \"run\""));
            }
        } else {
            endless.forEach(stream -> problems.error(
                    stream.node().place(),
                    "the stream never ends, and neither does the run",
                    "set \"until\" or \"count\" here, or \"until\" or \"tasks\" in \"run\""));
        }
    }

    /** A stream ends by its own keys, or by a profile that stops it for good. */
    private static boolean isEndless(Bound<ArrivalStream> stream) {
        if (stream.has("until") || stream.has("count")) {
            return false;
        }
        Profile profile = stream.value().profile();
        if (profile == null) {
            return !stream.has("profile"); // one that was wrong might have stopped it
        }
        return profile.period() != null
                || profile.steps().isEmpty()
                || profile.steps().getLast().factor() > 0;
    }
}
