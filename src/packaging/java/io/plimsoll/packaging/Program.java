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
    /**
     * What the toolkit keeps softly (images that it drew on once) goes with the next full collection: it grew by 57 MB a minute. References are
     * whole, so that the engine, which follows them, need not unpack each; and the parts of its loop are compiled each by itself: all at once
     * takes a second, and a run is over before that.
     */
    static final List<String> JAVA_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:SoftRefLRUPolicyMSPerMB=0",
            "-XX:-UseCompressedOops",
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=dontinline,io.plimsoll.sim.Express::on*",
            "-XX:-UsePerfData",
            "--enable-native-access=javafx.graphics,io.plimsoll");
    /** Warnings of the virtual machine never stand among results, and that a cache does not fit is none: it only takes longer. */
    static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=warning,aot*=off,cds*=off:stderr");

    private static final String REHEARSAL = MODULE + "/io.plimsoll.app.Rehearsal";

    /** The variable of the environment at which the desktop closes once its board moves. */
    private static final String UNTIL_IT_MOVES = "PLIMSOLL_REPORT_START";

    private Program() {}

    /**
     * A runtime with this module and what it needs, from scratch. Without the archive of the JDK's own classes: a cache holds them too, and
     * where one is named the virtual machine never looks at the archive, not even if the cache does not fit.
     */
    static void link(List<Path> modules, Path runtime, String compression) throws IOException {
        Tools.delete(runtime);
        String path = modules.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
        Tools.run(Tools.list(
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
                runtime));
        Files.deleteIfExists(runtime.resolve("bin/jrunscript"));
        Files.deleteIfExists(runtime.resolve("bin/keytool"));
    }

    /** Makes the cache of the command line by rehearsing it. */
    static void rehearse(String java, Path samples, Path cache) {
        List<String> command = Tools.list(java, JAVA_OPTIONS, "-XX:AOTCacheOutput=" + cache, "-m", REHEARSAL, samples);
        made(cache, Tools.run(command, Map.of()));
    }

    /** The virtual machine exits with 0 where it could write no cache, too. */
    private static void made(Path cache, String said) {
        if (!Files.exists(cache)) {
            throw new Trouble(cache + " was not made:\n" + said);
        }
    }

    /**
     * Makes a cache by running a command that leaves it there: the desktop opens on a screen of its own where there is none, and for a user
     * of its own, who has no settings and no run to recover.
     */
    static void rehearseDesktop(List<String> command, Path cache) throws IOException {
        Path home = Files.createTempDirectory("plimsoll-rehearsal");
        Map<String, String> environment = new HashMap<>();
        environment.put(UNTIL_IT_MOVES, "1");
        environment.put("JAVA_TOOL_OPTIONS", "-Duser.home=" + home);
        environment.put("XDG_STATE_HOME", home.resolve("state").toString());
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
            environment.put("DISPLAY", ":" + said.readLine());
        }
        try {
            made(cache, Tools.run(command, environment));
        } finally {
            Tools.delete(home);
            if (screen != null) {
                screen.destroy();
            }
        }
    }
}
