package io.plimsoll.ui.open;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javafx.concurrent.Task;

/** Reads a source in the background, with progress; can be cancelled. */
final class Loading extends Task<Loaded> {
    private static final int CHUNK = 1 << 16;

    private final Source source;

    Loading(Source source) {
        this.source = source;
        updateTitle("Opening " + source.title());
        updateMessage("reading");
    }

    @Override
    protected Loaded call() {
        try (InputStream in = source.open()) {
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
