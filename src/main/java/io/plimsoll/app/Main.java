package io.plimsoll.app;

import io.plimsoll.cli.Cli;
import io.plimsoll.cli.Ports;
import io.plimsoll.cli.Streams;
import io.plimsoll.scenario.FileTrouble;
import io.plimsoll.ui.run.SeekBench;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The program's entry: puts its parts together and lets the command line decide. */
public final class Main {
    /** As shells have it: 128 and the signal's number, SIGPIPE. */
    private static final int ENDED_BY_READER = 141;

    private Main() {}

    /** Starts the program and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(call(new Standard(FileDescriptor.out), new Standard(FileDescriptor.err), args));
    }

    /** Does what the arguments say, and makes sure that somebody got the results. */
    static int call(Standard out, Standard err, String... args) {
        PrintStream words = err.printer();
        int exit = run(out.printer(), words, args);
        return told(out.trouble(), exit, words);
    }

    /** A result that nobody got is none. */
    static int told(@Nullable IOException lost, int exit, PrintStream err) {
        if (lost == null || exit != 0) {
            return exit;
        }
        if (Standard.isUnwanted(lost)) {
            return ENDED_BY_READER;
        }
        err.println("plimsoll: the results could not be written: " + FileTrouble.of(lost));
        return 1;
    }

    /** Does what the arguments say and gives the exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        Cancellation cancellation = Cancellation.onInterrupt();
        Streams streams = new Streams(System.in, out, err, terminal(), cancellation::asked);
        boolean display = Toolkit.hasDisplay(System.getProperty("os.name"), System.getenv());
        PluginFolder plugIns = PluginFolder.ofUser(
                System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
        plugIns.load();
        Ports ports = new Ports(
                display ? new Window(err, cancellation) : null,
                new Dashboard(),
                Path.of(""),
                new Launches(),
                SeekBench::measure,
                new FrameRates(),
                new OtherPlaces(System.getenv()),
                plugIns);
        int exit = new Cli(streams, ports).run(args);
        cancellation.done();
        return exit;
    }

    /** Java cannot ask whether standard error is a terminal; the scripts that start it can. */
    private static boolean terminal() {
        return "true".equals(System.getenv("PLIMSOLL_TERMINAL"));
    }
}
