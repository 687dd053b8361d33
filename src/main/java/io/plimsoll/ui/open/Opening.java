package io.plimsoll.ui.open;

import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.run.FleetWatch;
import io.plimsoll.ui.work.Document;
import io.plimsoll.ui.work.Messages;
import io.plimsoll.ui.work.Past;
import io.plimsoll.ui.work.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;

/** Opens sources in the background, one after the other on the workbench; what does not load changes nothing there. FX thread only. */
public final class Opening {
    private final Workbench workbench;
    private final Messages messages;
    private final RecentFiles recent;
    private final Executor background;
    private final ObservableList<Task<?>> running = FXCollections.observableArrayList();
    private final List<Consumer<Loaded>> listeners = new ArrayList<>();
    private Consumer<Path> imports = file -> {};

    /** Opens onto this workbench. */
    public Opening(Workbench workbench, Messages messages, RecentFiles recent, Executor background) {
        this.workbench = workbench;
        this.messages = messages;
        this.recent = recent;
        this.background = background;
    }

    /** Opens a file, paused at time 0. */
    public void open(Path file) {
        open(Source.of(file), false);
    }

    /** Opens a source. */
    public void open(Source source, boolean play) {
        Loading loading = new Loading(source);
        List.copyOf(running).stream()
                .filter(Loading.class::isInstance)
                .forEach(Task::cancel); // each leaves the list as it is cancelled
        running.add(loading);
        loading.setOnSucceeded(event -> {
            running.remove(loading);
            Loaded loaded = loading.getValue();
            Path file = loaded.file();
            if (loading.kind() == Loading.Kind.OWN || file == null) {
                loaded(loaded, play);
            } else if (loading.kind() == Loading.Kind.TABLE) {
                imports.accept(file);
            } else {
                watch(file);
            }
        });
        loading.setOnCancelled(event -> {
            running.remove(loading);
            messages.say(source.title() + " was not opened: cancelled");
        });
        loading.setOnFailed(event -> {
            running.remove(loading);
            messages.refuse("Open " + source.title(), String.valueOf(loading.getException()));
        });
        background.execute(loading);
    }

    /** Follows a file of events, from its beginning and as it grows. */
    public void watch(Path file) {
        String name = "Watch " + file.getFileName();
        background.execute(() -> {
            try {
                FleetWatch watch = FleetWatch.of(file);
                Platform.runLater(() -> watch(watch));
            } catch (IOException e) {
                Platform.runLater(() -> messages.refuse(name, "it cannot be read: " + FileTrouble.of(e)));
            }
        });
    }

    /** Follows what is being watched already. */
    public void watch(FleetWatch watch) {
        Document document = new Document(watch.scenario(), watch.scenario().name(), null, Past.watching(watch));
        workbench.leave(document, () -> {
            try {
                workbench.open(document, true);
            } catch (IllegalArgumentException e) {
                watch.close();
                messages.refuse("Watch " + document.title(), String.valueOf(e.getMessage()));
            }
        });
    }

    /** What is being read or saved now. */
    public ObservableList<Task<?>> running() {
        return running;
    }

    /** Tells what came of each source. */
    public void onLoaded(Consumer<Loaded> listener) {
        listeners.add(listener);
    }

    /** What is done with a file that is for import: a table, a log, a list of issues. */
    public void onTable(Consumer<Path> act) {
        imports = act;
    }

    /** Opens what was made and is in no file, paused at time 0. */
    public void open(Scenario made) {
        Document document = new Document(made, made.name(), null, null, null, true);
        loaded(new Loaded(document.title(), null, document, List.of(), "", null, List.of()), false);
    }

    private void loaded(Loaded loaded, boolean play) {
        Document document = loaded.document();
        if (document == null) {
            tell(loaded);
        } else {
            workbench.leave(document, () -> open(loaded, document, play));
        }
    }

    private void open(Loaded loaded, Document document, boolean play) {
        try {
            workbench.open(document, play);
        } catch (IllegalArgumentException e) {
            messages.refuse("Open " + loaded.title(), String.valueOf(e.getMessage()));
            return;
        } catch (OutOfMemoryError e) {
            messages.refuse("Open " + loaded.title(), "there is not enough memory for so many tasks");
            return;
        }
        if (document.file() != null) {
            recent.add(document.file());
        }
        tell(loaded);
    }

    private void tell(Loaded loaded) {
        List.copyOf(listeners).forEach(listener -> listener.accept(loaded));
    }
}
