package io.plimsoll.scenario;

/** Checks that the names in one section are those of another. */
final class References {
    private References() {}

    static void check(Sections sections, Problems problems) {}
}
