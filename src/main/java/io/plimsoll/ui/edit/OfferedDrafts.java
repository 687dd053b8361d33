package io.plimsoll.ui.edit;

import io.plimsoll.scenario.Draft;
import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Workbench;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Changes that were not saved when a program ended, offered to be taken up. FX thread only. */
public final class OfferedDrafts implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OfferedDrafts.class.getName());

    private final @Nullable JournalFolder folder;
    private final Workbench workbench;
    private final ScenarioEditor editor;
    private final Messages messages;
    private final Executor background;
    private final ObservableList<Draft> drafts = FXCollections.observableArrayList();
    private boolean over;

    OfferedDrafts(
            @Nullable JournalFolder folder,
            Workbench workbench,
            ScenarioEditor editor,
            Messages messages,
            Executor background) {
        this.folder = folder;
        this.workbench = workbench;
        this.editor = editor;
        this.messages = messages;
        this.background = background;
    }

    /** Looks for them in the background. */
    public void look() {
        JournalFolder where = folder;
        if (where != null) {
            background.execute(() -> {
                try {
                    List<Draft> found = Draft.orphans(where);
                    Platform.runLater(() -> found(found));
                } catch (IOException e) {
                    LOG.log(System.Logger.Level.WARNING, "drafts cannot be looked for", e);
                }
            });
        }
    }

    private void found(List<Draft> found) {
        if (over) {
            found.forEach(OfferedDrafts::leave);
        } else {
            drafts.addAll(found);
        }
    }

    /** What is offered. */
    public ObservableList<Draft> drafts() {
        return drafts;
    }

    /** The offer in words. */
    public static String words(Draft draft) {
        return "“" + draft.head().title() + "” had changes that were not saved. Take them up?";
    }

    /** Goes on editing one. */
    public void takeUp(Draft draft) {
        workbench.leave(null, () -> {
            if (drafts.remove(draft)) {
                editor.takeUp(draft);
            }
        });
    }

    /** Removes one for good. */
    public void discard(Draft draft) {
        drafts.remove(draft);
        try {
            draft.discard();
            messages.say("Discarded");
        } catch (IOException e) {
            messages.refuse("Discard", FileTrouble.of(e));
        }
    }

    /** Leaves what was not decided on to be offered at the next start. */
    @Override
    public void close() {
        over = true;
        drafts.forEach(OfferedDrafts::leave);
        drafts.clear();
    }

    private static void leave(Draft draft) {
        try {
            draft.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a draft cannot be left", e);
        }
    }
}
