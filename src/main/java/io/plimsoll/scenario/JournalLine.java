package io.plimsoll.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A line of a journal: a JSON object whose last key is a checksum of all before it, so that a line that was torn or changed is told from a whole one.
 */
final class JournalLine {
    private static final String CHECK = ",\"crc32c\":\"";
    private static final String END = "\"}";
    /** The key, eight hexadecimal digits, and the end. */
    private static final int TAIL = CHECK.length() + 8 + END.length();

    private JournalLine() {}

    /** An object as a line, with a line feed; it must not be empty. */
    static byte[] of(ObjectNode object) {
        String whole = object.toString();
        byte[] text = whole.substring(0, whole.length() - 1).getBytes(StandardCharsets.UTF_8);
        byte[] tail = (CHECK + checksum(text, text.length) + END + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] line = new byte[text.length + tail.length];
        System.arraycopy(text, 0, line, 0, text.length);
        System.arraycopy(tail, 0, line, text.length, tail.length);
        return line;
    }

    /** The object without the checksum, or {@code null} if the line, without its line feed, is not whole. */
    static byte @Nullable [] content(byte[] line) {
        int length = line.length - TAIL;
        if (length < 1) {
            return null;
        }
        String tail = new String(line, length, TAIL, StandardCharsets.ISO_8859_1);
        if (!tail.equals(CHECK + checksum(line, length) + END)) {
            return null;
        }
        byte[] content = new byte[length + 1];
        System.arraycopy(line, 0, content, 0, length);
        content[length] = '}';
        return content;
    }

    private static String checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
