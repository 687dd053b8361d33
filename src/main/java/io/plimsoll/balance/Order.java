package io.plimsoll.balance;

/** The one tie rule: the smaller key, then the least recently assigned (never first of all), then roster order. */
final class Order {
    private Order() {}

    static boolean precedes(Figures f, int a, double keyA, int b, double keyB) {
        return keyA != keyB ? keyA < keyB : precedes(f, a, b);
    }

    /** Of two with equal keys. */
    static boolean precedes(Figures f, int a, int b) {
        long lastA = f.lastAssigned(a);
        long lastB = f.lastAssigned(b);
        return lastA != lastB ? lastA < lastB : f.place(a) < f.place(b);
    }
}
