package io.plimsoll.ui.edit;

import io.plimsoll.scenario.Draft;
import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.ui.open.Offers;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Workbench;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Changes that were not saved when a program ended, offered to be taken up. FX thread only. */
public final class OfferedDrafts extends Offers<Draft> {
    private final Workbench workbench;
    private final ScenarioEditor editor;

    OfferedDrafts(
            @Nullable JournalFolder folder,
            Workbench workbench,
            ScenarioEditor editor,
            Messages messages,
            Executor background) {
        super(folder, messages, background);
        this.workbench = workbench;
        this.editor = editor;
    }

    @Override
    protected List<Draft> find(JournalFolder where) throws IOException {
        return Draft.orphans(where);
    }

    /** The offer in words. */
    public static String words(Draft draft) {
        return "“" + draft.head().title() + "” had changes that were not saved. Take them up?";
    }

    /** Goes on editing one. */
    public void takeUp(Draft draft) {
        workbench.leave(null, () -> {
            if (offered().remove(draft)) {
                editor.takeUp(draft);
            }
        });
    }
}
