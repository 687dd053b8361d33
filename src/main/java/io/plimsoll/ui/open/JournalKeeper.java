package io.plimsoll.ui.open;

import io.plimsoll.scenario.Journal;
import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.scenario.JournalHead;
import io.plimsoll.scenario.Orphan;
import io.plimsoll.scenario.RunFile;
import io.plimsoll.sim.travel.Memo;
import io.plimsoll.ui.run.Keeper;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Past;
import io.plimsoll.ui.work.Program;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Keeps a run in a journal, and says where one that was taken up goes otherwise. Thread-safe. */
public final class JournalKeeper implements Keeper {
    private final @Nullable Orphan orphan;
    private final Journal journal;
    private final Messages messages;
    private final Executor screen;

    /**
     * Keeps the run of this document.
     *
     * @param screen where messages are told
     */
    public JournalKeeper(JournalFolder folder, Document document, Messages messages, Executor screen) {
        this.messages = messages;
        this.screen = screen;
        Past past = document.past();
        orphan = past == null ? null : past.orphan();
        JournalHead head = new JournalHead(
                Program.version(), RunFile.CONTRACT, document.title(), document.file(), document.scenario());
        journal = new Journal(folder, head, orphan, why -> screen.execute(() -> messages.refuse("Keep the run", why)));
    }

    @Override
    public void note(Memo memo, long events) {
        journal.note(memo, events);
    }

    @Override
    public void takenUp(long events) {
        Orphan from = orphan;
        if (from != null && from.events() != events) {
            screen.execute(() -> messages.refuse(
                    "Take up the run as it was",
                    "its replay differs: it has " + events + " events up to here and had " + from.events()));
        }
    }

    @Override
    public void close() {
        journal.close();
    }
}
