package io.plimsoll.sim;

import io.plimsoll.sim.why.Decision;
import io.plimsoll.sim.why.Explanation;
import io.plimsoll.sim.why.Waiting;
import io.plimsoll.sim.why.Waiting.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hears in a run that is run again what became of one task, and why. Confined to the engine's thread. */
public final class Inquiry implements EventListener {
    private final String id;
    private final List<Decision> decisions = new ArrayList<>();
    private @Nullable Simulation simulation;
    private int slot = -1;
    private String role = "";
    private @Nullable String title;
    private double since;
    private @Nullable TaskState ended;
    private double endedAt;

    /** About a task, by its id. */
    public Inquiry(String task) {
        id = task;
    }

    @Override
    public void opening(Simulation opened) {
        simulation = opened;
    }

    @Override
    public void deciding(int task, int agent) {
        if (task == slot) {
            decisions.add(run().decision(task, agent, true));
        }
    }

    @Override
    public void on(EventType type, double time, int task, int agent, int roleNumber, int workload) {
        if (type == EventType.ARRIVED
                && ended == null
                && slot < 0
                && run().taskId(task).equals(id)) {
            slot = task;
            role = run().roleName(roleNumber);
            title = run().taskTitle(task);
        }
        if (task >= 0 && task == slot) {
            heard(type, time);
        }
    }

    private void heard(EventType type, double time) {
        if (type == EventType.READY) {
            since = time;
        } else if (type == EventType.COMPLETED || type == EventType.ABANDONED) {
            ended = type == EventType.COMPLETED ? TaskState.COMPLETED : TaskState.ABANDONED;
            endedAt = time;
            slot = -1;
        }
    }

    private Simulation run() {
        return Objects.requireNonNull(simulation, "an event before the run opened");
    }

    /** What is to be said of the task now; empty if the run knows no such task, or not yet. */
    public Optional<Explanation> answer() {
        int task = ended == null && slot < 0 ? run().taskSlot(id) : slot;
        if (ended == null && task < 0) {
            return Optional.empty();
        }
        TaskState state = ended != null ? ended : run().taskState(task);
        Waiting waiting = switch (state) {
            case ASSIGNED, IN_PROGRESS -> null;
            case COMPLETED -> decisions.isEmpty() ? run().whyNobody(task) : null;
            case ABANDONED ->
                new Waiting(id, title, role, endedAt, Cause.ABANDONED, since, endedAt, 0, List.of(), List.of());
            case FUTURE, BLOCKED, PENDING, REMOVED -> run().whyNobody(task);
        };
        return Optional.of(new Explanation(id, run().now(), state.label(), decisions, waiting));
    }
}
