package io.plimsoll.ui.robot;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the toolkit and the program warn of in the log, but for how the tests start the toolkit. Thread-safe. */
final class Complaints extends Handler {
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");

    /** Listens from now on. */
    void listen() {
        root.addHandler(this);
    }

    List<String> list() {
        return List.copyOf(said);
    }

    @Override
    public void publish(LogRecord record) {
        boolean ofStart =
                record.getMessage() != null && record.getMessage().startsWith("Unsupported JavaFX configuration");
        if (record.getLevel().intValue() >= Level.WARNING.intValue() && !ofStart) {
            String cause = record.getThrown() == null ? "" : ": " + record.getThrown();
            said.add(record.getLoggerName() + ": " + record.getMessage() + cause);
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
