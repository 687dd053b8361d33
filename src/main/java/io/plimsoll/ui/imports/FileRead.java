package io.plimsoll.ui.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/** A file as it is read, telling which share of it has been; one that grows meanwhile is not told to be read before it is. Not thread-safe. */
final class FileRead extends FilterInputStream {
    private static final long EVERY = 1 << 18;

    private final long size;
    private final DoubleConsumer progress;
    private long read;
    private long told;

    private FileRead(InputStream in, long size, DoubleConsumer progress) {
        super(in);
        this.size = size;
        this.progress = progress;
    }

    static FileRead of(Path file, DoubleConsumer progress) throws IOException {
        return new FileRead(Files.newInputStream(file), Files.size(file), progress);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(count);
        return count;
    }

    private void count(long more) {
        read += Math.max(0, more);
        if (read - told >= EVERY && size > 0) {
            told = read;
            progress.accept(Math.min(1, (double) read / size));
        }
    }
}
