package io.plimsoll.ui.open;

import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.scenario.JournalFolder;
import io.plimsoll.scenario.LeftBehind;
import io.plimsoll.ui.work.Messages;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What was left behind when a program ended, offered to be taken up. FX thread only.
 *
 * @param <T> what it is
 */
public abstract class Offers<T extends LeftBehind> implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Offers.class.getName());

    private final @Nullable JournalFolder folder;
    private final Messages messages;
    private final Executor background;
    private final ObservableList<T> offered = FXCollections.observableArrayList();
    private boolean over;

    /** Of what is in this folder, or of nothing without one. */
    protected Offers(@Nullable JournalFolder folder, Messages messages, Executor background) {
        this.folder = folder;
        this.messages = messages;
        this.background = background;
    }

    /**
     * What there is to be offered. Called in the background.
     *
     * @throws IOException if it cannot be looked for
     */
    protected abstract List<T> find(JournalFolder where) throws IOException;

    /** Looks for it in the background. */
    public void look() {
        JournalFolder where = folder;
        if (where != null) {
            background.execute(() -> {
                try {
                    List<T> found = find(where);
                    Platform.runLater(() -> found(found));
                } catch (IOException e) {
                    LOG.log(System.Logger.Level.WARNING, "what was left behind cannot be looked for", e);
                }
            });
        }
    }

    private void found(List<T> found) {
        if (over) {
            found.forEach(Offers::leave);
        } else {
            offered.addAll(found);
        }
    }

    /** What is offered. */
    public ObservableList<T> offered() {
        return offered;
    }

    /** Removes one for good. */
    public void discard(T one) {
        offered.remove(one);
        try {
            one.discard();
            messages.say("Discarded");
        } catch (IOException e) {
            messages.refuse("Discard", FileTrouble.of(e));
        }
    }

    /** Leaves what was not decided on to be offered at the next start. */
    @Override
    public void close() {
        over = true;
        offered.forEach(Offers::leave);
        offered.clear();
    }

    /** Leaves one to be offered at the next start. */
    protected static void leave(LeftBehind one) {
        try {
            one.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "what was left behind cannot be left", e);
        }
    }
}
