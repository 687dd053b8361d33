package io.plimsoll.scenario;

import io.plimsoll.sim.model.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens and saves the program's files. Thread-safe. */
public final class ScenarioFiles {
    private ScenarioFiles() {}

    /**
     * Opens a scenario or a recorded run, whichever it is.
     *
     * @throws IOException if the file cannot be opened or read
     */
    public static Opened open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return open(ScenarioReader.bytes(in));
        }
    }

    /** The same for what a file has in it. */
    public static Opened open(byte[] json) {
        Problems problems = new Problems();
        Node root = TreeReader.read(json, problems);
        if (root instanceof Node.Obj object && object.find(RunFileBinder.MARK) != null) {
            RunFile run = new RunFileBinder(problems).bind(root);
            return new Opened(run == null ? null : run.scenario(), run, problems.inOrder());
        }
        Scenario scenario = root == null ? null : ScenarioBinder.bind(root, problems);
        return new Opened(scenario, null, problems.inOrder());
    }

    /**
     * Saves a scenario: the file is replaced whole or not at all.
     *
     * @throws IOException if it cannot be written; the file is then as it was
     */
    public static void save(Scenario scenario, Path file) throws IOException {
        AtomicFile.write(file, ScenarioWriter.write(scenario));
    }

    /**
     * Saves a recorded run in the same way; what is returned is what the file has in it now.
     *
     * @throws IOException if it cannot be written; the file is then as it was
     */
    public static String save(RunFile run, Path file) throws IOException {
        String text = RunFileWriter.write(run);
        AtomicFile.write(file, text);
        return text;
    }
}
