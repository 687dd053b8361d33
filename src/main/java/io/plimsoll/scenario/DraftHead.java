package io.plimsoll.scenario;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whose text a draft is. Immutable.
 *
 * @param title what the window called it
 * @param file where it is saved, or {@code null} if it was saved nowhere yet
 * @param saved the digest of the text as it was saved last ({@link Draft#digest}), or {@code null} if it was not
 */
public record DraftHead(
        String title, @Nullable Path file, @Nullable String saved) {}
