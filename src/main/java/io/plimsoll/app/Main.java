package io.plimsoll.app;

import io.plimsoll.cli.Cli;
import io.plimsoll.cli.Ports;
import io.plimsoll.cli.Streams;
import io.plimsoll.ui.run.SeekBench;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The program's entry: puts its parts together and lets the command line decide. */
public final class Main {
    private Main() {}

    /** Starts the program and ends with its exit code. */
    public static void main(String[] args) {
        // UTF-8 whatever the locale: JSON is, and a name that was read must not come out as question marks.
        System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), args));
    }

    /** Does what the arguments say and gives the exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        Cancellation cancellation = Cancellation.onInterrupt();
        Streams streams = new Streams(out, err, terminal(), cancellation::asked);
        boolean display = Toolkit.hasDisplay(System.getProperty("os.name"), System.getenv());
        Ports ports = new Ports(
                display ? new Window(err, cancellation) : null,
                new Dashboard(),
                Path.of(""),
                new Launches(),
                SeekBench::measure,
                new FrameRates(),
                new OtherPlaces(System.getenv()));
        int exit = new Cli(streams, ports).run(args);
        cancellation.done();
        return exit;
    }

    /** Java cannot ask whether standard error is a terminal; the scripts that start it can. */
    private static boolean terminal() {
        return "true".equals(System.getenv("PLIMSOLL_TERMINAL"));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
