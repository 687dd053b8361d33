package io.plimsoll.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Standard output or error, in UTF-8 whatever the locale, that remembers why it could not be written: a {@link PrintStream} does not tell. */
final class Standard extends FilterOutputStream {
    private volatile @Nullable IOException trouble;

    Standard(FileDescriptor descriptor) {
        this(new FileOutputStream(descriptor));
    }

    Standard(OutputStream out) {
        super(out);
    }

    PrintStream printer() {
        // JSON is UTF-8, and a name that was read must not come out as question marks
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    /** Why something was lost, or {@code null} if nothing was. */
    @Nullable IOException trouble() {
        return trouble;
    }

    /** Whether whoever read it wanted no more, as {@code head} does. */
    static boolean isUnwanted(IOException trouble) {
        String why = String.valueOf(trouble.getMessage());
        return why.contains("Broken pipe") || why.contains("pipe is being closed");
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            lost(e);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            lost(e);
        }
    }

    private void lost(IOException e) throws IOException {
        if (trouble == null) {
            trouble = e;
        }
        throw e;
    }
}
