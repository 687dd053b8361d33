package io.plimsoll.ui.shell;

import io.plimsoll.sim.Command;
import io.plimsoll.ui.open.Opening;
import io.plimsoll.ui.work.Workbench;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What the toolbar, the menus and the keys have in common. FX thread only. */
public final class Acts {
    private final Workbench workbench;
    private final Opening opening;
    private final Supplier<@Nullable Window> window;
    private final Runnable imports;

    /** Acts on this workbench; {@code window} stands before the file chooser, {@code imports} lets a file be imported. */
    public Acts(Workbench workbench, Opening opening, Supplier<@Nullable Window> window, Runnable imports) {
        this.imports = imports;
        this.workbench = workbench;
        this.opening = opening;
        this.window = window;
    }

    /** Lets the user choose a file and opens it. */
    public void open() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a scenario or a run");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                "Scenarios and runs", "*.plimsoll.json", "*.plimsoll-run.json", "*.json"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        Path last = workbench.document() == null ? null : workbench.document().file();
        if (last != null
                && last.getParent() != null
                && last.getParent().toFile().isDirectory()) {
            chooser.setInitialDirectory(last.getParent().toFile());
        }
        File chosen = chooser.showOpenDialog(window.get());
        if (chosen != null) {
            opening.open(chosen.toPath());
        }
    }

    /** Lets the user choose a file of events and follows it. */
    public void watch() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Watch a fleet: choose the file that its events are written to");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Events, one a line", "*.jsonl", "*.ndjson", "*.log"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        File chosen = chooser.showOpenDialog(window.get());
        if (chosen != null) {
            opening.watch(chosen.toPath());
        }
    }

    /** Lets a file be imported. */
    public void importFile() {
        imports.run();
    }

    /** Assigns the next task that can be assigned. */
    public void assignNext() {
        workbench.act("Assign next", new Command.AssignNext());
    }

    /** Assigns every task that can be assigned. */
    public void assignAll() {
        workbench.act("Assign all", new Command.AssignAll());
    }

    /** Whether tasks are assigned by themselves. */
    public void automatic(boolean on) {
        workbench.act(on ? "Automatic assignment" : "Assignment by hand", new Command.Automatic(on));
    }
}
