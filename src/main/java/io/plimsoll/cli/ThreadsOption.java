package io.plimsoll.cli;

import io.plimsoll.lab.work.Cores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many of the machine's cores work; no result depends on it. */
final class ThreadsOption {
    static final int MOST = 1_024;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work at a time (one for each core). No result depends on it.")
    private @Nullable Integer threads;

    /**
     * The cores that were asked for.
     *
     * @throws Failure if there cannot be so many
     */
    Cores cores() {
        if (threads == null) {
            return Cores.all();
        }
        if (threads < 1 || threads > MOST) {
            throw Failure.usage("--threads must be from 1 to " + MOST + ": " + threads);
        }
        return new Cores(threads);
    }
}
