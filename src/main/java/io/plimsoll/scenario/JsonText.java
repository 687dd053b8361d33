package io.plimsoll.scenario;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes of a file as text: UTF-8, a byte order mark tolerated. */
final class JsonText {
    /** The largest file that is read, in bytes; less where there is not the memory for it. */
    static final int MAX_BYTES = (int) Math.min(256 << 20, Runtime.getRuntime().maxMemory() / 4);

    private JsonText() {}

    /** Where the text begins: after a byte order mark. */
    static int start(byte[] bytes) {
        return begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    /** Reports why the bytes cannot be read as text; false if they cannot. */
    static boolean check(byte[] bytes, Problems problems) {
        Place top = Place.root(1, 1);
        if (bytes.length > MAX_BYTES) {
            problems.error(top, "the file is larger than " + (MAX_BYTES >> 20) + " MiB");
            return false;
        }
        String other = otherEncoding(bytes);
        if (other != null) {
            problems.error(top, "the file is not UTF-8 but " + other, "save it as UTF-8");
            return false;
        }
        int start = start(bytes);
        int wrong = firstMalformed(bytes, start);
        if (wrong >= 0) {
            problems.error(
                    placeOf(bytes, start, wrong),
                    String.format("the byte 0x%02X here is not UTF-8", bytes[wrong] & 0xFF),
                    "save the file as UTF-8");
            return false;
        }
        return true;
    }

    /** JSON begins with an ASCII character, so a zero among the first bytes tells UTF-16 and UTF-32 even without a mark. */
    private static @Nullable String otherEncoding(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE, 0, 0) || begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return "UTF-32";
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return "UTF-16";
        }
        if (bytes.length >= 4) {
            boolean[] zero = {bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0};
            if (zero[0] && zero[1] && zero[2] != zero[3] || zero[1] && zero[2] && zero[3] && !zero[0]) {
                return "UTF-32";
            }
            if (zero[0] != zero[1] && zero[2] != zero[3] && zero[0] == zero[2]) {
                return "UTF-16";
            }
        }
        return null;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int firstMalformed(byte[] bytes, int start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    private static Place placeOf(byte[] bytes, int start, int offset) {
        int line = 1;
        int lineStart = start;
        for (int i = start; i < offset; i++) {
            boolean end = bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n';
            if (end) {
                line++;
                lineStart = i + 1;
            }
        }
        String before = new String(bytes, lineStart, offset - lineStart, StandardCharsets.UTF_8);
        return Place.root(line, before.length() + 1);
    }
}
