package io.plimsoll.ui;

import io.plimsoll.sim.model.Scenario;
import io.plimsoll.ui.imports.FitController;
import io.plimsoll.ui.imports.ImportController;
import io.plimsoll.ui.open.Opening;
import io.plimsoll.ui.shell.FileDrop;
import io.plimsoll.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** An import in a window beside the desktop's; closing it stops the reading. FX thread only. */
final class ImportWindow {
    private final Executor background;
    private final Opening opening;
    private final Appearance appearance;
    private final SideWindow side;
    private @Nullable ImportController controller;

    ImportWindow(Executor background, Opening opening, Appearance appearance, Supplier<@Nullable Window> owner) {
        this.background = background;
        this.opening = opening;
        this.appearance = appearance;
        side = new SideWindow("Import", 1000, 680, appearance, owner).atLeast(860, 520);
    }

    /** Opens it with a file, in place of the one that it had. */
    void show(Path file) {
        show();
        if (controller != null) {
            controller.begin(file);
        }
    }

    /** Opens it, or brings it to the front. */
    void show() {
        ImportController made = new ImportController(background, this::open, this::close);
        Scene scene = side.show(
                () -> FxmlFile.IMPORT.load(new Controllers()
                        .add(ImportController.class, () -> made)
                        .add(FitController.class, () -> new FitController(appearance))),
                () -> {
                    controller = null;
                    made.stop();
                });
        if (scene != null) {
            controller = made;
            new FileDrop(opening).install(scene);
        }
    }

    /** What is open may have to be asked for first, in the window before which this one stands. */
    private void open(Scenario made) {
        close();
        opening.open(made);
    }

    /** Closes it if it is open. */
    void close() {
        side.close();
    }
}
