package io.plimsoll.ui.work;

import io.plimsoll.sim.model.Scenario;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that is open, and where it came from. Immutable.
 *
 * @param title what the window calls it: a file's name or a sample's title
 * @param file {@code null} for a sample
 */
public record Document(
        Scenario scenario, String title, @Nullable Path file) {}
