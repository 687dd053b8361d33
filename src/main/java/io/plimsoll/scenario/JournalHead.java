package io.plimsoll.scenario;

import io.plimsoll.sim.model.Scenario;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a journal says of its run before anything is done to it. Immutable.
 *
 * @param program the version of the program that kept it
 * @param contract the version of the rules that it followed
 * @param title what the window called it
 * @param file where the scenario came from, or {@code null}
 */
public record JournalHead(
        String program,
        int contract,
        String title,
        @Nullable Path file,
        Scenario scenario) {}
