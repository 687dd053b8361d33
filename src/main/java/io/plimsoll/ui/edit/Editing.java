package io.plimsoll.ui.edit;

import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.ui.export.SavePlace;
import io.plimsoll.ui.open.RecentFiles;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Selection;
import io.plimsoll.ui.work.Workbench;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The editor with all that it needs: where drafts are kept, where files are saved, what is offered after a crash. FX thread only. */
public final class Editing implements AutoCloseable {
    private static final double MOMENT = 120;

    private final ScenarioEditor editor;
    private final OfferedDrafts drafts;

    /**
     * Edits what is on a workbench.
     *
     * @param selection what is selected on the Board
     * @param background where texts are checked and files written
     * @param folder where drafts are kept, or {@code null} if they are not
     */
    public Editing(
            Workbench workbench,
            Selection selection,
            Messages messages,
            RecentFiles recent,
            SavePlace place,
            Executor background,
            @Nullable JournalFolder folder) {
        editor = new ScenarioEditor(
                workbench,
                messages,
                new DraftKeeper(folder, messages, Platform::runLater),
                new Storage(place, recent, messages, background, Platform::runLater),
                Pause.of(MOMENT),
                background,
                Platform::runLater);
        editor.selection(new BoardSelection(workbench, selection)::pointer);
        drafts = new OfferedDrafts(folder, workbench, editor, messages, background);
    }

    /** The editor. */
    public ScenarioEditor editor() {
        return editor;
    }

    /** What is offered after a crash. */
    public OfferedDrafts drafts() {
        return drafts;
    }

    @Override
    public void close() {
        drafts.close();
        editor.close();
    }
}
