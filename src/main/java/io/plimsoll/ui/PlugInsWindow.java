package io.plimsoll.ui;

import io.plimsoll.balance.PlugIns;
import io.plimsoll.ui.export.FolderPlace;
import io.plimsoll.ui.plugins.PlugInsController;
import io.plimsoll.ui.theme.Appearance;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The plug-ins in a window beside the desktop's. FX thread only. */
final class PlugInsWindow {
    private final PlugIns plugIns;
    private final SideWindow side;
    private final FolderPlace place;

    /** {@code place}: is asked for a folder, {@code null} for the system's dialog. */
    PlugInsWindow(
            PlugIns plugIns, Appearance appearance, Supplier<@Nullable Window> owner, @Nullable FolderPlace place) {
        this.plugIns = plugIns;
        side = new SideWindow("Plug-ins", 640, 420, appearance, owner);
        this.place = place == null ? FolderPlace.dialog(side::window) : place;
    }

    /** Opens it, or brings it to the front. */
    void show() {
        side.show(
                () -> FxmlFile.PLUG_INS.load(
                        new Controllers().add(PlugInsController.class, () -> new PlugInsController(plugIns, place))),
                () -> {});
    }

    /** Closes it if it is open. */
    void close() {
        side.close();
    }
}
