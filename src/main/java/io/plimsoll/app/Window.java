package io.plimsoll.app;

import io.plimsoll.cli.Desktop;
import java.nio.file.Path;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/** The desktop as the command line opens it. */
final class Window implements Desktop {
    @Override
    public int open(@Nullable Path file) {
        Application.launch(DesktopApp.class, file == null ? new String[0] : new String[] {file.toString()});
        return 0;
    }
}
