package io.plimsoll.report;

import io.plimsoll.balance.Strategies;
import io.plimsoll.scenario.Words;
import io.plimsoll.scenario.watch.Oddity;
import io.plimsoll.scenario.watch.Suggestion;
import io.plimsoll.scenario.watch.Told;
import io.plimsoll.scenario.watch.Waits;
import io.plimsoll.scenario.watch.WatchCounts;
import io.plimsoll.scenario.watch.WatchedFleet;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.model.TimeUnit;
import java.util.ArrayList;
import java.util.List;

/** What happens in a fleet that is watched, for a terminal. Stateless, thread-safe. */
public final class WatchText {
    /** Longer lists are cut, and say so. */
    private static final int LONGEST = 40;

    private WatchText() {}

    /** What came of a line, in a sentence without a full stop; empty for what is said otherwise. */
    public static String line(Told told, TimeUnit unit) {
        return switch (told) {
            case Told.Agent a ->
                at(a.time(), unit)
                        + name(a.agent())
                        + (a.joined() ? " joins as " + name(a.role()) + ", " : " is ")
                        + a.status().key();
            case Told.Arrived a ->
                at(a.time(), unit) + name(a.task()) + " arrives for " + name(a.role()) + "; suggested: "
                        + suggestion(a.suggestion());
            case Told.Assigned a ->
                at(a.time(), unit) + name(a.task()) + " goes to " + name(a.agent())
                        + (a.agrees() ? ", as suggested" : "; suggested was " + suggestion(a.suggestion()));
            case Told.Completed c ->
                at(c.time(), unit) + name(c.task()) + " is completed"
                        + (c.agent() == null ? "" : " by " + name(c.agent()));
            case Told.Odd odd -> "";
            case Told.Anew anew -> "";
        };
    }

    /** That completed tasks were forgotten. */
    public static String anew(Told.Anew anew) {
        return Column.count(anew.forgotten())
                + " completed tasks are forgotten, to make room: the run begins anew with the agents and the unfinished tasks";
    }

    /** How it stands, in half a line. */
    public static String status(WatchedFleet fleet) {
        Simulation now = fleet.run().simulation();
        return now.waiting() + " waiting, " + (now.assigned() + now.inProgress()) + " in progress, "
                + Column.count(fleet.counts().completed()) + " completed; " + agreement(fleet.counts());
    }

    private static String agreement(WatchCounts counts) {
        return counts.assigned() == 0
                ? "nothing was assigned"
                : "agreed in " + Column.count(counts.agreed()) + " of " + Column.count(counts.assigned())
                        + " assignments (" + Column.share((double) counts.agreed() / counts.assigned()) + ")";
    }

    /** How it stands, in full, ending in a line feed. */
    public static String summary(WatchedFleet fleet, TimeUnit unit, int kept) {
        Simulation now = fleet.run().simulation();
        WatchCounts counts = fleet.counts();
        StringBuilder text = new StringBuilder();
        text.append("At ")
                .append(at(now.now(), unit).strip())
                .append(": ")
                .append(agents(now))
                .append('\n');
        text.append("Tasks: ")
                .append(Column.count(counts.arrived()))
                .append(" arrived, ")
                .append(now.waiting())
                .append(" waiting, ")
                .append(now.assigned() + now.inProgress())
                .append(" in progress, ")
                .append(Column.count(counts.completed()))
                .append(" completed\n");
        text.append("Suggestions (")
                .append(Strategies.title(now.strategy()))
                .append("): ")
                .append(agreement(counts))
                .append('\n');
        text.append("Lines: ")
                .append(Column.count(counts.lines()))
                .append(" read; ")
                .append(odd(counts))
                .append('\n');
        text.append("Kept: ")
                .append(Column.count(fleet.tasksKept()))
                .append(" of at most ")
                .append(Column.count(kept))
                .append(" tasks; ")
                .append(counts.forgotten() == 0 ? "none" : Column.count(counts.forgotten()))
                .append(" forgotten\n");
        waiting(text, fleet, unit);
        return text.toString();
    }

    private static String agents(Simulation now) {
        int idle = 0;
        int stopped = 0;
        for (int agent = 0; agent < now.agentCount(); agent++) {
            if (now.stopped(agent)) {
                stopped++;
            } else if (now.workload(agent) == 0) {
                idle++;
            }
        }
        int count = now.agentCount();
        return Column.count(count) + (count == 1 ? " agent, " : " agents, ") + idle + " idle, "
                + (count - idle - stopped) + " working, " + stopped + " stopped";
    }

    private static String odd(WatchCounts counts) {
        List<String> words = new ArrayList<>();
        for (Oddity why : Oddity.values()) {
            if (counts.odd(why) > 0) {
                words.add(Column.count(counts.odd(why)) + " " + why.words());
            }
        }
        return words.isEmpty() ? "all as they should be" : String.join(", ", words);
    }

    private static void waiting(StringBuilder text, WatchedFleet fleet, TimeUnit unit) {
        List<Waits> waits = fleet.waiting(LONGEST);
        if (waits.isEmpty()) {
            return;
        }
        text.append('\n')
                .append(TextTable.of(List.of(
                        Column.words(
                                "Waits", waits.stream().map(w -> name(w.task())).toList()),
                        Column.words(
                                "role", waits.stream().map(w -> name(w.role())).toList()),
                        Column.right(
                                "since",
                                waits.stream()
                                        .map(w -> at(w.since(), unit).strip())
                                        .toList()),
                        Column.words(
                                "suggested",
                                waits.stream()
                                        .map(w -> suggestion(w.suggestion()))
                                        .toList()))));
        int rest = fleet.run().simulation().waiting() - waits.size();
        if (rest > 0) {
            text.append("and ").append(Column.count(rest)).append(" more\n");
        }
    }

    private static String suggestion(Suggestion suggestion) {
        String agent = suggestion.agent();
        return agent != null ? name(agent) : "nobody (" + Words.harmless(String.valueOf(suggestion.reason())) + ")";
    }

    private static String at(double time, TimeUnit unit) {
        return String.format("%10s  ", Column.figure(time) + " " + unit.symbol());
    }

    private static String name(String name) {
        return Words.harmless(name);
    }
}
