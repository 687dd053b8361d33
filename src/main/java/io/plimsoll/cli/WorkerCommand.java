package io.plimsoll.cli;

import io.plimsoll.lab.compare.LocalCores;
import io.plimsoll.lab.work.Cores;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plimsoll worker --stdio}: computes for another process. */
@Command(
        name = "worker",
        description = {
            "Computes pieces of a study for another process: reads the study and requests from standard input, a line of JSON each, and"
                    + " writes answers to standard output. It opens no file and no connection; the end of its input cancels it.",
            "",
            "It is started by compare and plan with --on; docs/more-machines.md has what is said."
        },
        sortOptions = false)
final class WorkerCommand implements Callable<Integer> {
    private final Places places;

    @Option(names = "--stdio", required = true, description = "By standard input and output, the only way there is.")
    private boolean stdio;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work at a time on one piece (${DEFAULT-VALUE}).")
    private int threads = 1;

    @Mixin
    private final HelpOption help = new HelpOption();

    WorkerCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        if (threads < 1 || threads > ThreadsOption.MOST) {
            throw Failure.usage("--threads must be from 1 to " + ThreadsOption.MOST + ": " + threads);
        }
        try {
            places.serve(Version.program(), new LocalCores(new Cores(threads)));
            return Failure.OK;
        } catch (IOException e) {
            throw Failure.failed("the worker stops: " + e.getMessage());
        }
    }
}
