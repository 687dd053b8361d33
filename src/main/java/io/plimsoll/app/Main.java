package io.plimsoll.app;

/** The program's entry. */
public final class Main {
    private Main() {}

    /** Starts the program. */
    public static void main(String[] args) {
        System.out.println("plimsoll");
    }
}
