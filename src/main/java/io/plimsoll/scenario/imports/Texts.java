package io.plimsoll.scenario.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts one behind the other, each found by the place that it was given: a byte or two for each character and four for its length, where a string of
 * its own takes some 44 more. Not thread-safe.
 */
final class Texts {
    private static final int BLOCK = 1 << 16;
    private static final int HEAD = 4;

    private final List<byte[]> blocks = new ArrayList<>();
    private int used = BLOCK;

    /** Keeps a text, and says where. */
    long add(String text) {
        boolean wide = text.chars().anyMatch(c -> c > 0xFF);
        int size = HEAD + text.length() * (wide ? 2 : 1);
        if (blocks.isEmpty() || size > blocks.getLast().length - used) {
            blocks.add(new byte[Math.max(size, BLOCK)]);
            used = 0;
        }
        byte[] block = blocks.getLast();
        int at = used;
        int head = text.length() << 1 | (wide ? 1 : 0);
        for (int i = 0; i < HEAD; i++) {
            block[at + i] = (byte) (head >>> 8 * i);
        }
        at += HEAD;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (wide) {
                block[at++] = (byte) (c >>> 8);
            }
            block[at++] = (byte) c;
        }
        used += size;
        return (long) (blocks.size() - 1) << Integer.SIZE | at - size;
    }

    /** The text that was kept there. */
    String at(long place) {
        byte[] block = block(place);
        int head = head(block, (int) place);
        int from = (int) place + HEAD;
        int length = head >>> 1;
        if ((head & 1) == 0) {
            return new String(block, from, length, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = wide(block, from + 2 * i);
        }
        return new String(chars);
    }

    /** Whether the text that was kept there is this one. */
    boolean is(long place, String text) {
        byte[] block = block(place);
        int head = head(block, (int) place);
        if (head >>> 1 != text.length()) {
            return false;
        }
        int from = (int) place + HEAD;
        boolean wide = (head & 1) != 0;
        for (int i = 0; i < text.length(); i++) {
            char c = wide ? wide(block, from + 2 * i) : (char) (block[from + i] & 0xFF);
            if (c != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private byte[] block(long place) {
        return blocks.get((int) (place >>> Integer.SIZE));
    }

    private static int head(byte[] block, int at) {
        int head = 0;
        for (int i = 0; i < HEAD; i++) {
            head |= (block[at + i] & 0xFF) << 8 * i;
        }
        return head;
    }

    private static char wide(byte[] block, int at) {
        return (char) ((block[at] & 0xFF) << 8 | block[at + 1] & 0xFF);
    }
}
