package io.plimsoll.ui.export;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks where something is to be saved. FX thread only. */
@FunctionalInterface
public interface SavePlace {
    /**
     * Asks.
     *
     * @param what is saved, for the title: "Save the table"
     * @param name that is suggested, with its ending
     * @return {@code null} if nothing is to be saved after all
     */
    @Nullable Path ask(String what, String name);

    /** The system's own dialog in front of a window. */
    static SavePlace dialog(Supplier<@Nullable Window> window) {
        return (what, name) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(what);
            chooser.setInitialFileName(name);
            String ending = name.substring(name.lastIndexOf('.'));
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(ending.substring(1).toUpperCase(Locale.ROOT), "*" + ending));
            File chosen = chooser.showSaveDialog(window.get());
            return chosen == null ? null : chosen.toPath();
        };
    }
}
