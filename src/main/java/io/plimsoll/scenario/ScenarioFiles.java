package io.plimsoll.scenario;

import io.plimsoll.sim.model.Scenario;
import java.io.IOException;
import java.nio.file.Path;

/** Opens and saves the program's files. Thread-safe. */
public final class ScenarioFiles {
    private ScenarioFiles() {}

    /**
     * Saves a scenario: the file is replaced whole or not at all.
     *
     * @throws IOException if it cannot be written; the file is then as it was
     */
    public static void save(Scenario scenario, Path file) throws IOException {
        AtomicFile.write(file, ScenarioWriter.write(scenario));
    }
}
