package io.plimsoll.ui.open;

import io.plimsoll.scenario.imports.Importer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javafx.concurrent.Task;

/** Reads a source in the background, with progress; can be cancelled. */
final class Loading extends Task<Loaded> {
    private static final int CHUNK = 1 << 16;

    private final Source source;
    private volatile boolean table;

    Loading(Source source) {
        this.source = source;
        updateTitle("Opening " + source.title());
        updateMessage("reading");
    }

    /** Whether it is nothing of the program's own, but something to import: then it was not read. Thread-safe. */
    boolean isTable() {
        return table;
    }

    private boolean looksLikeATable() throws IOException {
        if (source.file() == null) {
            return false;
        }
        try (InputStream in = source.open()) {
            return Importer.takes(in, source.title());
        }
    }

    @Override
    protected Loaded call() {
        try (InputStream in = source.open()) {
            table = looksLikeATable();
            if (table) {
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
