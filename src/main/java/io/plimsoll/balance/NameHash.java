package io.plimsoll.balance;

/**
 * A hash of a name that is the same on any machine and in any version of Java: SplitMix64's finaliser (D. Stafford's variant 13) over the
 * characters in turn. A numbered name need not be made to be hashed. Thread-safe: keeps nothing.
 */
public final class NameHash {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private NameHash() {}

    /** The hash of a whole name under a seed. */
    public static long of(long seed, CharSequence name) {
        return end(add(seed, name), name.length());
    }

    /** Goes on with a part of a name; a name begins with its seed. */
    private static long add(long hash, CharSequence part) {
        long h = hash;
        for (int i = 0; i < part.length(); i++) {
            h = add(h, part.charAt(i));
        }
        return h;
    }

    /** Goes on with the decimal digits of a number, at least 0. */
    private static long add(long hash, long number) {
        long digit = 1;
        while (number / digit >= 10) {
            digit *= 10;
        }
        long h = hash;
        for (; digit > 0; digit /= 10) {
            h = add(h, (char) ('0' + number / digit % 10));
        }
        return h;
    }

    /** How many decimal digits a number has, at least 0. */
    private static int digits(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** The hash of a name that was given in parts, of so many characters in all. */
    private static long end(long hash, int length) {
        return mix(hash + length);
    }

    private static long add(long hash, char c) {
        return mix(hash + GOLDEN + c);
    }

    /** The hash of {@code NAME-NUMBER} under a seed. */
    public static long numbered(long seed, String name, long number) {
        long hash = add(add(add(seed, name), "-"), number);
        return end(hash, name.length() + 1 + digits(number));
    }

    /** SplitMix64's finaliser: every bit of the result depends on every bit of the number. */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
