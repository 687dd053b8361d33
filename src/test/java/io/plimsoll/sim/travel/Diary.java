package io.plimsoll.sim.travel;

import io.plimsoll.sim.Command;
import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.Outcome;
import io.plimsoll.sim.Simulation;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a witness is told, when, and how many events there were until then. */
final class Diary implements Witness<Diary> {
    private final List<String> entries = new ArrayList<>();
    private final long bytes;
    private double now;
    private int events;

    /** @param bytes what it says that it takes */
    Diary(long bytes) {
        this.bytes = bytes;
    }

    List<String> entries() {
        return entries;
    }

    private void write(String what) {
        entries.add(now + " " + events + " " + what);
    }

    @Override
    public EventListener listener() {
        return (type, time, task, agent, role, workload) -> {
            now = time;
            events++;
        };
    }

    @Override
    public Diary copy() {
        Diary copy = new Diary(bytes);
        copy.entries.addAll(entries);
        copy.now = now;
        copy.events = events;
        return copy;
    }

    @Override
    public void opened(Simulation run) {
        write("opened " + run.inOpening());
    }

    @Override
    public void commanding(Command command) {
        write("commanding " + command);
    }

    @Override
    public void commanded(Command command, Outcome outcome) {
        write("commanded " + command + " " + outcome.done());
    }

    @Override
    public long bytes() {
        return bytes;
    }
}
