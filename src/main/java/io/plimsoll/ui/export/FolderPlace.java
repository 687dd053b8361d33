package io.plimsoll.ui.export;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks which folder. FX thread only. */
@FunctionalInterface
public interface FolderPlace {
    /**
     * Asks.
     *
     * @param what it is for, for the title
     * @return {@code null} if it is to be none after all
     */
    @Nullable Path ask(String what);

    /** The system's own dialog in front of a window. */
    static FolderPlace dialog(Supplier<@Nullable Window> window) {
        return what -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(what);
            File chosen = chooser.showDialog(window.get());
            return chosen == null ? null : chosen.toPath();
        };
    }
}
