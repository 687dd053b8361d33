package io.plimsoll.ui.open;

import io.plimsoll.scenario.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a scenario comes from. Immutable. */
public interface Source {
    /** What the window calls it. */
    String title();

    /** Its file, or {@code null}. */
    @Nullable Path file();

    /** How many bytes it has, or −1 if that is not known. */
    long size() throws IOException;

    /** What is in it. */
    InputStream open() throws IOException;

    /** A file. */
    static Source of(Path file) {
        return new Source() {
            @Override
            public String title() {
                Path name = file.getFileName();
                return name == null ? file.toString() : name.toString();
            }

            @Override
            public Path file() {
                return file;
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }

    /** A scenario that comes with the program. */
    static Source of(Sample sample) {
        return new Source() {
            @Override
            public String title() {
                return sample.title();
            }

            @Override
            public @Nullable Path file() {
                return null;
            }

            @Override
            public long size() {
                return -1;
            }

            @Override
            public InputStream open() throws IOException {
                return new ByteArrayInputStream(sample.bytes());
            }
        };
    }
}
