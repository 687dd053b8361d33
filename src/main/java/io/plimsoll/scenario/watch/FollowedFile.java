package io.plimsoll.scenario.watch;

import io.plimsoll.scenario.FileTrouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of events, to its end or as it grows. A file that is cut short or replaced is read from its beginning; one that is removed is waited for.
 * Each is said. Confined to one thread.
 */
public final class FollowedFile implements EventSource {
    private final Path file;
    private final boolean follow;
    private final List<String> notices = new ArrayList<>();
    private SeekableByteChannel channel;
    /** What tells the file from another of its name, where the system has that. */
    private @Nullable Object key;

    private boolean gone;

    private FollowedFile(Path file, boolean follow) throws IOException {
        this.file = file;
        this.follow = follow;
        channel = Files.newByteChannel(file);
        try {
            key = attributes().fileKey();
            if (Files.isDirectory(file)) {
                throw new IOException("it is a folder");
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * A file as it is now.
     *
     * @throws IOException if it cannot be opened
     */
    public static FollowedFile toItsEnd(Path file) throws IOException {
        return new FollowedFile(file, false);
    }

    /**
     * A file as it is and as it grows; it never ends.
     *
     * @throws IOException if it cannot be opened
     */
    public static FollowedFile asItGrows(Path file) throws IOException {
        return new FollowedFile(file, true);
    }

    @Override
    public int read(byte[] into) throws IOException {
        int count = channel.read(ByteBuffer.wrap(into));
        if (count > 0) {
            return count;
        }
        return follow ? look() : END;
    }

    /** What has become of a file at whose end the reading is. */
    private int look() throws IOException {
        BasicFileAttributes now;
        try {
            now = attributes();
            if (gone || key != null && !key.equals(now.fileKey())) {
                SeekableByteChannel next = Files.newByteChannel(file);
                channel.close();
                channel = next;
                key = now.fileKey();
                gone = false;
                notices.add(
                        file + " is another file than before: it is read from its beginning, and what was told stays");
                return ANEW;
            }
        } catch (IOException e) {
            if (!gone) {
                gone = true;
                notices.add(file
                        + (e instanceof NoSuchFileException ? " was removed" : " cannot be read: " + FileTrouble.of(e))
                        + ": what was told stays, and the file is waited for");
            }
            return NOTHING;
        }
        if (now.size() < channel.position()) {
            channel.position(0);
            notices.add(file + " was cut short: it is read from its beginning, and what was told stays");
            return ANEW;
        }
        return NOTHING;
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    @Override
    public List<String> notices() {
        List<String> told = List.copyOf(notices);
        notices.clear();
        return told;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
