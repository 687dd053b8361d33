package io.plimsoll.scenario;

import io.plimsoll.sim.model.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads scenario files. Whatever the bytes are, the outcome is a {@link Reading}: a scenario, or all the problems with their places;
 * nothing is thrown but what the file system throws. Time and memory stay within bounds: 256 MiB, 64 levels, 12 million tokens, numbers
 * of 1,000 and texts of a million characters; less of the first and third where memory is short. Thread-safe.
 */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be opened or read
     */
    public static Reading read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a stream to its end, or to where it is too long. The caller closes it.
     *
     * @throws IOException if it cannot be read
     */
    public static Reading read(InputStream in) throws IOException {
        return read(bytes(in));
    }

    /** Reads what a file has in it. */
    public static Reading read(byte[] json) {
        Problems problems = new Problems();
        Node root = TreeReader.read(json, problems);
        Scenario scenario = root == null ? null : ScenarioBinder.bind(root, problems);
        return new Reading(scenario, problems.inOrder());
    }

    /** At most one byte more than a file may have. */
    static byte[] bytes(InputStream in) throws IOException {
        return in.readNBytes(JsonText.MAX_BYTES + 1);
    }
}
