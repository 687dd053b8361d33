package io.plimsoll.ui.work;

import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.run.FleetWatch;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that is open, and where it came from. Immutable.
 *
 * @param title what the window calls it: a file's name or a sample's title
 * @param file {@code null} for a sample
 * @param past what was done to the run, or {@code null} for a scenario
 * @param text the scenario as its file has it, or as it was edited; {@code null} if it was made otherwise
 * @param unsaved whether the text is not in the file as it stands here
 */
public record Document(
        Scenario scenario,
        String title,
        @Nullable Path file,
        @Nullable Past past,
        @Nullable String text,
        boolean unsaved) {
    /** A scenario that is open. */
    public Document(Scenario scenario, String title, @Nullable Path file) {
        this(scenario, title, file, null);
    }

    /** A scenario or a run that is open. */
    public Document(Scenario scenario, String title, @Nullable Path file, @Nullable Past past) {
        this(scenario, title, file, past, null, false);
    }

    /** The same with another past. */
    Document withPast(Past other) {
        return new Document(scenario, title, file, other, text, unsaved);
    }

    /** The fleet that is watched, or {@code null}. */
    public @Nullable FleetWatch watch() {
        return past == null ? null : past.watch();
    }

    /** Why nothing may be done to its run, or {@code null}. */
    public @Nullable String readOnly() {
        return past == null ? null : past.readOnly();
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
