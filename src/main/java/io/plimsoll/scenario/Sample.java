package io.plimsoll.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A scenario that ships with the program. Immutable.
 *
 * @param name for command lines and memories of what was opened last: lower case and hyphens
 * @param title for people
 * @param teaches what there is to see in it, in a sentence
 */
public record Sample(String name, String title, String teaches) {
    /** Reads it; a sample that is broken on purpose gives its problems, as a file would. */
    public Reading read() {
        try {
            return ScenarioReader.read(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reading the sample " + name, e);
        }
    }

    /** What its file has in it, for who wants to see or keep the text. */
    public byte[] bytes() throws IOException {
        String resource = "/io/plimsoll/samples/" + fileName();
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }

    /** The name that its file has. */
    public String fileName() {
        return name + ".plimsoll.json";
    }
}
