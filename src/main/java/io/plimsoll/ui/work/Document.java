package io.plimsoll.ui.work;

import io.plimsoll.sim.model.Scenario;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that is open, and where it came from. Immutable.
 *
 * @param title what the window calls it: a file's name or a sample's title
 * @param file {@code null} for a sample
 * @param past what was done to the run, or {@code null} for a scenario
 */
public record Document(
        Scenario scenario,
        String title,
        @Nullable Path file,
        @Nullable Past past) {
    /** A scenario that is open. */
    public Document(Scenario scenario, String title, @Nullable Path file) {
        this(scenario, title, file, null);
    }

    /** The name of its file, or of the one that it would be saved as. */
    public String fileName() {
        if (file != null) {
            return String.valueOf(file.getFileName());
        }
        String words = scenario.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replace(' ', '-');
        return (words.isEmpty() ? "scenario" : words) + ".plimsoll.json";
    }
}
