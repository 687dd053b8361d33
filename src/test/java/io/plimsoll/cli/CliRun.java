package io.plimsoll.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One call of the command line, and what came out where. */
record CliRun(int exit, String out, String err) {
    static CliRun of(String... args) {
        return of(new Ports(null, null, Path.of("")), () -> false, args);
    }

    static CliRun of(Ports ports, BooleanSupplier cancelled, @Nullable String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                cancelled);
        int exit = new Cli(streams, ports).run(args);
        return new CliRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
