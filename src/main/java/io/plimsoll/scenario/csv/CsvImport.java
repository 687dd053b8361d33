package io.plimsoll.scenario.csv;

import io.plimsoll.sim.model.Scenario;
import java.util.List;

/**
 * A table as a scenario, and what there is to say about it.
 *
 * @param notes sentences for people: how columns were understood, which rows were skipped and why
 */
public record CsvImport(Scenario scenario, List<String> notes) {
    /** Copies the notes. */
    public CsvImport {
        notes = List.copyOf(notes);
    }
}
