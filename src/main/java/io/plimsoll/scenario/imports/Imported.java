package io.plimsoll.scenario.imports;

import io.plimsoll.scenario.ScenarioWriter;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A table as a scenario, and what there is to say about it. Immutable. */
public final class Imported {
    private final Scenario frame;
    private final Drafts tasks;
    private final List<String> notes;

    Imported(Scenario frame, Drafts tasks, List<String> notes) {
        this.frame = frame;
        this.tasks = tasks;
        this.notes = List.copyOf(notes);
    }

    /** The scenario with all its tasks. */
    public Scenario scenario() {
        List<TaskSpec> all = new ArrayList<>(tasks.tasks());
        tasks.forEach(all::add);
        return frame.withTasks(all);
    }

    /** How many tasks it has. */
    public int tasks() {
        return tasks.tasks();
    }

    /** Sentences for people: how columns were understood, which rows were skipped and why. */
    public List<String> notes() {
        return notes;
    }

    /**
     * Writes the scenario's file, task by task.
     *
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        ScenarioWriter.write(frame, tasks, tasks.tasks(), out);
    }
}
