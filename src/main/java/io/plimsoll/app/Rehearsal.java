package io.plimsoll.app;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Does once what people do most on the command line, as {@link Main} does it, and prints nothing: the run from which a cache learns what to
 * have ready, classes and how the engine's code is used ({@code -XX:AOTCacheOutput}). One argument: the folder of the samples.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Goes through the calls; the exit code is that of the worst but for targets that are missed. */
    public static void main(String[] args) {
        String file = Path.of(args[0], "release-week.plimsoll.json").toString();
        String streams = Path.of(args[0], "azure-stream.plimsoll.json").toString();
        List<List<String>> calls = List.of(
                List.of("validate", file),
                List.of("--version"),
                List.of("--help"),
                List.of("simulate", file),
                List.of("simulate", file, "--json"),
                List.of("bench", "engine", "--quick"),
                List.of("compare", streams, "--json", "--replications", "3"),
                List.of("schema"),
                List.of("completion"));
        int worst = 0;
        for (List<String> call : calls) {
            worst = Math.max(worst, Main.call(nowhere(), nowhere(), call.toArray(String[]::new)));
        }
        System.exit(worst > 1 ? worst : 0);
    }

    private static Standard nowhere() {
        return new Standard(OutputStream.nullOutputStream());
    }
}
