package io.plimsoll.cli;

import io.plimsoll.lab.compare.LocalCores;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a study is computed, and on how many threads. */
final class PlaceOptions {
    private static final String LOCAL = "local";

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--on",
            paramLabel = "WHERE",
            description = "Where to compute: local, this machine's cores (the only place so far).")
    private String where = LOCAL;

    /**
     * The place that was asked for.
     *
     * @throws Failure if it is not known, or there cannot be so many threads
     */
    LocalCores place() {
        if (!where.equals(LOCAL)) {
            throw Failure.usage("--on " + where + " is not known; there are: " + LOCAL);
        }
        return new LocalCores(threads.cores());
    }
}
