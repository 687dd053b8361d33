package io.plimsoll.packaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The program with a Java of its own: a runtime by jlink, and caches with what its starts need, each learnt from a rehearsal. */
final class Program {
    static final String MODULE = "io.plimsoll";
    static final String MAIN = MODULE + "/io.plimsoll.app.Main";
    static final List<String> JAVA_OPTIONS =
            List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "--enable-native-access=javafx.graphics,io.plimsoll");
    private static final String REHEARSAL = MODULE + "/io.plimsoll.app.Rehearsal";

    /** The variable of the environment at which the desktop closes once its board moves. */
    private static final String UNTIL_IT_MOVES = "PLIMSOLL_REPORT_START";

    private Program() {}

    /** A runtime with this module and what it needs, from scratch. */
    static void link(List<Path> modules, Path runtime, String compression, boolean archive) throws IOException {
        Tools.delete(runtime);
        String path = modules.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
        List<String> command = Tools.list(
                Tools.jdk("jlink"),
                "--module-path",
                path,
                "--add-modules",
                MODULE,
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                compression,
                "--output",
                runtime);
        if (archive) {
            command.add("--generate-cds-archive");
        }
        Tools.run(command);
        // without compressed pointers nobody runs it
        Files.deleteIfExists(
                runtime.resolve((Tools.system().equals("windows") ? "bin" : "lib") + "/server/classes_nocoops.jsa"));
        Files.deleteIfExists(runtime.resolve("bin/jrunscript"));
        Files.deleteIfExists(runtime.resolve("bin/keytool"));
    }

    /** Makes the cache of the command line by rehearsing it. */
    static void rehearse(List<String> java, Path samples, Path cache) {
        Tools.run(Tools.list(
                java.getFirst(),
                java.subList(1, java.size()),
                JAVA_OPTIONS,
                "-XX:AOTCacheOutput=" + cache,
                "-m",
                REHEARSAL,
                samples));
    }

    /** Makes the cache of the desktop by opening it, on a screen of its own where there is none. */
    static void rehearseDesktop(List<String> command, Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put(UNTIL_IT_MOVES, "1");
        Process screen = null;
        if (Tools.system().equals("linux") && System.getenv("DISPLAY") == null) {
            if (!Tools.has("Xvfb")) {
                throw new Trouble(
                        "the desktop's cache is learnt from opening it once, and there is no display: install xvfb");
            }
            screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader said = screen.inputReader();
            all.put("DISPLAY", ":" + said.readLine());
        }
        try {
            Tools.run(command, all);
        } finally {
            if (screen != null) {
                screen.destroy();
            }
        }
    }
}
