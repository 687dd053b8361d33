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
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** An import in a window of its own, which keeps nothing else from being used; closing it stops the reading. FX thread only. */
final class ImportWindow {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 680;
    private static final double LEAST_WIDTH = 860;
    private static final double LEAST_HEIGHT = 520;

    private final Executor background;
    private final Opening opening;
    private final Appearance appearance;
    private final Supplier<@Nullable Window> owner;
    private @Nullable Stage stage;
    private @Nullable ImportController controller;

    ImportWindow(Executor background, Opening opening, Appearance appearance, Supplier<@Nullable Window> owner) {
        this.background = background;
        this.opening = opening;
        this.appearance = appearance;
        this.owner = owner;
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
        if (stage != null) {
            stage.toFront();
            return;
        }
        ImportController made = new ImportController(background, this::open, this::close);
        controller = made;
        Scene scene = new Scene(
                FxmlFile.IMPORT.load(new Controllers()
                        .add(ImportController.class, () -> made)
                        .add(FitController.class, () -> new FitController(appearance))),
                WIDTH,
                HEIGHT);
        appearance.dress(scene);
        new FileDrop(opening).install(scene);
        Stage opened = new Stage();
        stage = opened;
        opened.initOwner(owner.get());
        opened.setTitle("Import – Plimsoll");
        opened.setMinWidth(LEAST_WIDTH);
        opened.setMinHeight(LEAST_HEIGHT);
        opened.setScene(scene);
        opened.setOnHidden(event -> {
            stage = null;
            controller = null;
            made.stop();
        });
        opened.show();
    }

    /** What is open may have to be asked for first, in the window before which this one stands. */
    private void open(Scenario made) {
        close();
        opening.open(made);
    }

    /** Closes it if it is open. */
    void close() {
        if (stage != null) {
            stage.hide();
        }
    }
}
