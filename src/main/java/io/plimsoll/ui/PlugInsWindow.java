package io.plimsoll.ui;

import io.plimsoll.balance.PlugIns;
import io.plimsoll.ui.export.FolderPlace;
import io.plimsoll.ui.plugins.PlugInsController;
import io.plimsoll.ui.theme.Appearance;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The plug-ins in a window of their own, which keeps nothing else from being used. FX thread only. */
final class PlugInsWindow {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 420;

    private final PlugIns plugIns;
    private final Appearance appearance;
    private final Supplier<@Nullable Window> owner;
    private final FolderPlace place;
    private @Nullable Stage stage;

    /** {@code place}: is asked for a folder, {@code null} for the system's dialog. */
    PlugInsWindow(
            PlugIns plugIns, Appearance appearance, Supplier<@Nullable Window> owner, @Nullable FolderPlace place) {
        this.plugIns = plugIns;
        this.appearance = appearance;
        this.owner = owner;
        this.place = place == null ? FolderPlace.dialog(() -> stage) : place;
    }

    /** Opens it, or brings it to the front. */
    void show() {
        if (stage != null) {
            stage.toFront();
            return;
        }
        Scene scene = new Scene(
                FxmlFile.PLUG_INS.load(
                        new Controllers().add(PlugInsController.class, () -> new PlugInsController(plugIns, place))),
                WIDTH,
                HEIGHT);
        appearance.dress(scene);
        Stage opened = new Stage();
        stage = opened;
        opened.initOwner(owner.get());
        opened.setTitle("Plug-ins – Plimsoll");
        opened.setScene(scene);
        opened.setOnHidden(event -> stage = null);
        opened.show();
    }

    /** Closes it if it is open. */
    void close() {
        if (stage != null) {
            stage.hide();
        }
    }
}
