package io.plimsoll.sim.travel;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Simulation;
import io.plimsoll.sim.reference.EventLines;
import java.util.List;

/** Keeps all events as lines. */
final class Lines implements Witness<Lines> {
    private final EventLines events;

    Lines() {
        this(new EventLines());
    }

    private Lines(EventLines events) {
        this.events = events;
    }

    List<String> lines() {
        return events.lines();
    }

    @Override
    public EventListener listener() {
        return events;
    }

    @Override
    public Lines copy() {
        return new Lines(new EventLines(events));
    }

    @Override
    public void opened(Simulation run) {
        // the lines tell all
    }

    @Override
    public void commanding(Command command) {
        // the lines tell what comes of it
    }

    @Override
    public void commanded(Command command, Outcome outcome) {
        // the lines tell what comes of it
    }

    @Override
    public long bytes() {
        return 100L * events.lines().size();
    }
}
