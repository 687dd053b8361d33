package io.plimsoll.ui.edit;

import io.plimsoll.scenario.AtomicFile;
import io.plimsoll.scenario.Draft;
import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.ui.export.SavePlace;
import io.plimsoll.ui.open.ChangedMeanwhile;
import io.plimsoll.ui.open.RecentFiles;
import io.plimsoll.ui.work.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Writes edited scenarios, whole or not at all, and never over what another program wrote meanwhile without having said so. FX thread only. */
final class Storage {
    private final SavePlace place;
    private final RecentFiles recent;
    private final Messages messages;
    private final Executor background;
    private final Executor screen;
    /** The digest of what another program wrote, once that was said. */
    private @Nullable String said;

    Storage(SavePlace place, RecentFiles recent, Messages messages, Executor background, Executor screen) {
        this.place = place;
        this.recent = recent;
        this.messages = messages;
        this.background = background;
        this.screen = screen;
    }

    /** Asks where; {@code null}: nowhere after all. */
    @Nullable Path ask(String name) {
        return place.ask("Save the scenario", name);
    }

    /**
     * Writes a text in the background.
     *
     * @param expected the digest of what should be in the file, or {@code null} if that does not matter
     * @param then done when it is written
     */
    void store(Path file, String text, @Nullable String expected, Runnable then) {
        String known = said;
        background.execute(() -> {
            String trouble = null;
            String found = null;
            try {
                found = expected == null ? null : digest(file);
                if (expected != null) {
                    ChangedMeanwhile.check(found, expected, known);
                }
                AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchFileException e) {
                trouble = "the folder is gone: " + file.getParent();
            } catch (IOException | UnsupportedOperationException e) {
                trouble = FileTrouble.of(e);
            }
            String why = trouble;
            String other = found;
            screen.execute(() -> {
                said = why == null ? null : other;
                if (why == null) {
                    recent.add(file);
                    then.run();
                } else {
                    messages.refuse("Save " + file.getFileName(), why);
                }
            });
        });
    }

    private static @Nullable String digest(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Draft.digest(plain.replace("\r\n", "\n").replace('\r', '\n'));
    }
}
