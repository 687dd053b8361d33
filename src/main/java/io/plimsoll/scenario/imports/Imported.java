package io.plimsoll.scenario.imports;

import io.plimsoll.sim.model.Scenario;
import java.util.List;

/**
 * A table as a scenario, and what there is to say about it.
 *
 * @param notes sentences for people: how columns were understood, which rows were skipped and why
 */
public record Imported(Scenario scenario, List<String> notes) {
    /** Copies the notes. */
    public Imported {
        notes = List.copyOf(notes);
    }
}
