package io.plimsoll.ui.open;

import io.plimsoll.scenario.imports.Importer;
import io.plimsoll.scenario.watch.EventReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javafx.concurrent.Task;

/** Reads a source in the background, with progress; can be cancelled. */
final class Loading extends Task<Loaded> {
    private static final int CHUNK = 1 << 16;

    private final Source source;
    private volatile Kind kind = Kind.OWN;

    /** What a source is, as how it begins shows. */
    enum Kind {
        /** A scenario or a run. */
        OWN,
        /** A table, a log or a list of issues, to be imported; it was not read. */
        TABLE,
        /** Events of a fleet, to be watched; they were not read. */
        EVENTS
    }

    Loading(Source source) {
        this.source = source;
        updateTitle("Opening " + source.title());
        updateMessage("reading");
    }

    /** What it turned out to be. Thread-safe. */
    Kind kind() {
        return kind;
    }

    private Kind look() throws IOException {
        if (source.file() == null) {
            return Kind.OWN;
        }
        try (InputStream in = source.open()) {
            if (EventReader.takes(in, source.title())) {
                return Kind.EVENTS;
            }
        }
        try (InputStream in = source.open()) {
            return Importer.takes(in, source.title()) ? Kind.TABLE : Kind.OWN;
        }
    }

    @Override
    protected Loaded call() {
        try (InputStream in = source.open()) {
            kind = look();
            if (kind != Kind.OWN) {
                return new Loaded(source.title(), source.file(), null, List.of(), "", null, List.of());
            }
            long size = source.size();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0 && !isCancelled(); n = in.read(chunk)) {
                bytes.write(chunk, 0, n);
                updateProgress(bytes.size(), size);
            }
            updateMessage("checking");
            updateProgress(-1, -1);
            return Loaded.read(source, bytes.toByteArray(), this::isCancelled);
        } catch (IOException e) {
            return Loaded.failed(source, e);
        }
    }
}
