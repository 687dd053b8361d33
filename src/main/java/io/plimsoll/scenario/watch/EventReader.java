package io.plimsoll.scenario.watch;

import io.plimsoll.sim.model.TimeUnit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of bytes as they come: JSON Lines in UTF-8. What it keeps is one line of at most {@link #LINE_LENGTH} bytes. A line that cannot be
 * read is told and passed over, and so are blank ones, silently. Confined to one thread.
 */
public final class EventReader {
    /** How long a line may be, in bytes. */
    public static final int LINE_LENGTH = 1 << 16;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final EventParser parser;
    private final Consumer<EventLine> told;
    private byte[] line = new byte[256];
    private int length;
    private boolean tooLong;
    private long number;

    /**
     * A reader at the beginning of a stream.
     *
     * @param unit what timestamps are converted to
     * @param told gets the lines, in order
     */
    public EventReader(TimeUnit unit, Consumer<EventLine> told) {
        parser = new EventParser(new TimeAxis(unit));
        this.told = told;
    }

    /**
     * Whether a file is for this rather than one of the program's own: by its name, or because its first line is an event. Reads how it begins.
     *
     * @param file what it is called
     * @throws IOException if it cannot be read
     */
    public static boolean takes(InputStream in, String file) throws IOException {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return true;
        }
        List<EventLine> lines = new ArrayList<>();
        EventReader reader = new EventReader(TimeUnit.SECONDS, lines::add);
        byte[] begin = in.readNBytes(LINE_LENGTH + 1);
        reader.take(begin, begin.length);
        if (begin.length <= LINE_LENGTH) {
            reader.finish();
        }
        return !lines.isEmpty() && lines.getFirst() instanceof FleetEvent;
    }

    /** The next bytes of the stream. */
    public void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                end();
            } else if (length == LINE_LENGTH) {
                tooLong = true;
            } else {
                if (length == line.length) {
                    line = Arrays.copyOf(line, 2 * length);
                }
                line[length++] = bytes[i];
            }
        }
    }

    /** The stream has ended: what stands after the last line's end is a line as well. */
    public void finish() {
        if (length > 0) {
            end();
        }
    }

    /** The stream begins again at its first line; what stood after the last line's end is given up. */
    public void restart() {
        length = 0;
        tooLong = false;
        number = 0;
    }

    /** How many bytes wait for the end of their line. */
    public int pending() {
        return length;
    }

    /** The calendar time of 0 where times are timestamps; {@code null} before the first event, or where they are numbers. */
    public @Nullable LocalDateTime startsAt() {
        return parser.startsAt();
    }

    private void end() {
        number++;
        int from = number == 1 && length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length)
                ? MARK.length
                : 0;
        int count = length - from;
        boolean whole = !tooLong;
        length = 0;
        tooLong = false;
        if (!whole) {
            told.accept(
                    new UnfitLine(number, 1, Oddity.UNREADABLE, "the line is longer than " + LINE_LENGTH + " bytes"));
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, from, count))
                    .toString();
            if (!text.isBlank()) {
                told.accept(parser.parse(number, text));
            }
        } catch (CharacterCodingException e) {
            told.accept(
                    new UnfitLine(number, 1, Oddity.UNREADABLE, "its characters cannot be read; write it as UTF-8"));
        }
    }
}
