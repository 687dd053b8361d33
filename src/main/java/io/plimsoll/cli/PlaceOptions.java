package io.plimsoll.cli;

import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.compare.Workplace;
import io.plimsoll.lab.work.Cores;
import org.jspecify.annotations.Nullable;
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
            description =
                    "Where to compute: local, this machine's cores; local:N, so many processes; spark://HOST:PORT or"
                            + " local-cluster[N,CORES,MB], Spark (local). No result depends on it.")
    private String where = LOCAL;

    /**
     * The cores that were asked for: what is not sent elsewhere is computed on them.
     *
     * @throws Failure if there cannot be so many threads
     */
    Cores cores() {
        return threads.cores();
    }

    /**
     * The place that was asked for, to be closed after use.
     *
     * @throws Failure if it is not known, or there cannot be so many threads
     */
    Workplace open(@Nullable Places places, Streams streams) {
        if (where.equals(LOCAL)) {
            return new LocalCores(cores());
        }
        try {
            if (places != null) {
                return places.open(where, Version.program(), streams::say);
            }
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--on " + where + ": " + e.getMessage());
        }
        throw Failure.usage("--on " + where + " is not known here; there is: " + LOCAL);
    }
}
