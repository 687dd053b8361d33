package io.plimsoll.sim.reference;

import io.plimsoll.sim.EventListener;
import io.plimsoll.sim.EventType;
import io.plimsoll.sim.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the events of a run as compact lines of text: {@code 2 assigned B r-1 1}. */
public final class EventLines implements EventListener {
    private final List<String> lines = new ArrayList<>();
    private @Nullable Simulation simulation;

    /** Nothing yet. */
    public EventLines() {}

    /** What another kept so far. */
    public EventLines(EventLines other) {
        lines.addAll(other.lines);
    }

    /** The lines so far. */
    public List<String> lines() {
        return lines;
    }

    @Override
    public void opening(Simulation opened) {
        simulation = opened;
    }

    @Override
    public void continuing(Simulation copy) {
        simulation = copy;
    }

    @Override
    public void on(EventType type, double time, int task, int agent, int role, int workload) {
        Simulation run = Objects.requireNonNull(simulation);
        lines.add(
                switch (type) {
                    case STRATEGY -> line(type, time, run.strategy().name(), null, -1);
                    case ROSTER -> line(type, time, run.roleName(role), null, workload);
                    default ->
                        line(
                                type,
                                time,
                                task < 0 ? null : run.taskId(task),
                                agent < 0 ? null : run.agentName(agent),
                                workload);
                });
    }

    /** One event as a line; parts that are {@code null} or negative are left out. */
    public static String line(
            EventType type, double time, @Nullable String first, @Nullable String second, int number) {
        StringBuilder line = new StringBuilder(number(time)).append(' ').append(type.key());
        if (first != null) {
            line.append(' ').append(first);
        }
        if (second != null) {
            line.append(' ').append(second);
        }
        if (number >= 0) {
            line.append(' ').append(number);
        }
        return line.toString();
    }

    /** A number as short as can be: without a fraction where it is whole. */
    public static String number(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }
}
