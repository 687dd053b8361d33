package io.plimsoll.app;

import io.plimsoll.cli.Desktop;
import java.io.PrintStream;
import java.nio.file.Path;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/** The desktop as the command line opens it. */
final class Window implements Desktop {
    private final PrintStream err;
    private final Cancellation cancellation;

    Window(PrintStream err, Cancellation cancellation) {
        this.err = err;
        this.cancellation = cancellation;
    }

    @Override
    public boolean answers() {
        return !System.getProperty("os.name").startsWith("Linux") || XDisplay.answers();
    }

    @Override
    public int open(@Nullable Path file) {
        return launch(file == null ? new String[0] : new String[] {file.toString()});
    }

    @Override
    public int watch(@Nullable Path file) {
        return launch(DesktopApp.WATCH, file == null ? DesktopApp.INPUT : file.toString());
    }

    private int launch(String... what) {
        String missing = Toolkit.missing(System.getProperty("os.name"));
        if (missing != null) {
            err.println("plimsoll: " + missing);
            return 1;
        }
        // On an interrupt JavaFX closes its renderer at once; whoever held the exit up would only see it fail.
        cancellation.done();
        try {
            Application.launch(DesktopApp.class, what);
            return 0;
        } catch (UnsupportedOperationException e) {
            // JavaFX's word for a display that is named but not there.
            err.println("plimsoll: the window cannot be opened: "
                    + (e.getMessage() == null ? "the display does not answer" : e.getMessage()));
            return 1;
        }
    }
}
