package io.plimsoll.scenario.imports;

import io.plimsoll.scenario.ScenarioWriter;
import io.plimsoll.sim.model.Role;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.sim.model.TaskSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table as a scenario, and what there is to say about it. Immutable. */
public final class Imported {
    private final Scenario frame;
    private final Drafts tasks;
    private final long rows;
    private final List<String> notes;

    Imported(Scenario frame, Drafts tasks, long rows, List<String> notes) {
        this.frame = frame;
        this.tasks = tasks;
        this.rows = rows;
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

    /** How many rows were read; those that are no task were skipped. */
    public long rows() {
        return rows;
    }

    /** The roles with as many agents as were asked for or chosen. */
    public List<Role> roles() {
        return frame.roles();
    }

    /** How many tasks are for which role. */
    public Map<String, Integer> tasksByRole() {
        return tasks.tasksByRole();
    }

    /** Sentences for people at a command line: how columns were understood, which rows were skipped and why. */
    public List<String> notes() {
        return notes;
    }

    /** The same without what is of use on the command line alone. */
    public List<String> words() {
        return notes.stream().map(CommandLineHints::without).toList();
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
