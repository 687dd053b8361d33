package io.plimsoll.ui.edit;

import io.plimsoll.scenario.Draft;
import io.plimsoll.scenario.DraftHead;
import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.ui.work.Messages;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps what is edited and not saved on the disk, on a thread of its own, so that a slow disk holds nobody up. Thread-safe. */
final class DraftKeeper implements AutoCloseable {
    private static final long FORCE_AFTER_MILLIS = 1000;
    private static final long PATIENCE_SECONDS = 5;

    private final @Nullable JournalFolder folder;
    private final Messages messages;
    private final Executor screen;
    private final ScheduledThreadPoolExecutor disk = new ScheduledThreadPoolExecutor(
            1, work -> Thread.ofPlatform().daemon().name("drafts").unstarted(work));
    private final AtomicReference<@Nullable Note> latest = new AtomicReference<>();
    private @Nullable Draft draft;
    private boolean forcing;
    private boolean said;

    private record Note(DraftHead head, String text) {}

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    /** Keeps it in a folder, or nowhere without one. */
    DraftKeeper(@Nullable JournalFolder folder, Messages messages, Executor screen) {
        this.folder = folder;
        this.messages = messages;
        this.screen = screen;
        disk.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** This is how the text stands. Of several that come while the disk is busy only the last is written. */
    void note(DraftHead head, String text) {
        if (folder != null && latest.getAndSet(new Note(head, text)) == null) {
            later(this::write);
        }
    }

    /** The text is saved, or nobody wants it. */
    void discard() {
        latest.set(null);
        later(this::remove);
    }

    /** Goes on with one that was found. */
    void goOn(Draft found) {
        latest.set(null);
        later(() -> {
            remove();
            draft = found;
        });
    }

    private void write() throws IOException {
        Note note = latest.getAndSet(null);
        JournalFolder to = folder;
        if (note == null || to == null) {
            return;
        }
        Draft before = draft;
        if (before != null && before.head().equals(note.head())) {
            before.note(note.text());
        } else {
            draft = Draft.begin(to, note.head(), note.text());
            if (before != null) {
                before.discard();
            }
        }
        if (!forcing) {
            forcing = true;
            disk.schedule(() -> told(this::force), FORCE_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void force() throws IOException {
        forcing = false;
        Draft now = draft;
        if (now != null) {
            now.force();
        }
    }

    private void remove() throws IOException {
        Draft now = draft;
        draft = null;
        if (now != null) {
            now.discard();
        }
    }

    private void later(Work work) {
        if (folder != null && !disk.isShutdown()) {
            disk.execute(() -> told(work));
        }
    }

    private void told(Work work) {
        try {
            work.run();
        } catch (IOException | UnsupportedOperationException e) {
            if (!said) {
                said = true;
                String why = "they would not survive a crash: " + FileTrouble.of(e);
                screen.execute(() -> messages.refuse("Keep the changes", why));
            }
        }
    }

    /** Whether there is a folder to keep it in. */
    boolean isKeeping() {
        return folder != null;
    }

    /** Leaves what is kept to be offered at the next start, if anything is. */
    void leave() {
        later(() -> {
            write();
            Draft now = draft;
            draft = null;
            if (now != null) {
                now.close();
            }
        });
    }

    @Override
    public void close() {
        leave();
        disk.shutdown();
        try {
            if (!disk.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                disk.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
