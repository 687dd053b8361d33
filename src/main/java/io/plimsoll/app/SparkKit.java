package io.plimsoll.app;

import io.plimsoll.remote.Crew;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spark as the user has it, and what it is sent: a small adapter, which to the pool is a worker with many slots, and Plimsoll with a Java of its
 * own for the executors. Nothing of Spark is part of this program. Immutable.
 *
 * @param environment {@code PLIMSOLL_SPARK_KIT}, the folder of what is sent; {@code SPARK_HOME} or {@code PATH}, where Spark is
 */
record SparkKit(Map<String, String> environment) {
    static final String ADAPTER = "plimsoll-spark.jar";
    static final String IMAGE = "plimsoll-worker.tar.gz";
    private static final String KIT = "PLIMSOLL_SPARK_KIT";

    /** No option and no word of a shell: this goes on a command line. */
    private static final Pattern MASTER =
            Pattern.compile("spark://[\\w.\\-:,\\[\\]]+:\\d{1,5}|local-cluster\\[\\d{1,4},\\d{1,4},\\d{1,6}]");

    /** Pieces are cut for so many at a time. */
    private static final int SLOTS = 16;

    /** To give one out costs some milliseconds. */
    private static final int LONGEST = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static boolean isMaster(String where) {
        return MASTER.matcher(where).matches();
    }

    /**
     * The adapter under this master.
     *
     * @throws IllegalArgumentException if something is missing; the message says what, and how to have it
     */
    Crew crew(String master) {
        Path folder = folder();
        List<String> command = new ArrayList<>(List.of(submit(), "--master", master, "--deploy-mode", "client"));
        command.addAll(List.of("--name", "Plimsoll", "--class", "io.plimsoll.spark.Adapter"));
        command.addAll(List.of("--archives", folder.resolve(IMAGE).toUri() + "#plimsoll"));
        command.add(folder.resolve(ADAPTER).toString());
        command.add("plimsoll/bin/java");
        command.addAll(OtherPlaces.WORKER_OPTIONS);
        command.addAll(List.of("-m", "io.plimsoll/" + Main.class.getName(), "worker", "--stdio"));
        return new Crew(command, 1, SLOTS, LONGEST, PATIENCE);
    }

    private Path folder() {
        String named = environment.get(KIT);
        if (named == null || named.isEmpty()) {
            throw new IllegalArgumentException("set " + KIT + " to the folder with " + ADAPTER + " and " + IMAGE
                    + "; docs/more-machines.md says where they come from");
        }
        Path folder = Path.of(named).toAbsolutePath();
        for (String file : List.of(ADAPTER, IMAGE)) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new IllegalArgumentException(KIT + " is " + folder + ", and there is no " + file + " in it");
            }
        }
        return folder;
    }

    private String submit() {
        String home = environment.get("SPARK_HOME");
        if (home != null && !home.isEmpty()) {
            Path submit = Path.of(home, "bin", "spark-submit");
            if (!Files.isExecutable(submit)) {
                throw new IllegalArgumentException(
                        "SPARK_HOME is " + home + ", and there is no bin/spark-submit in it");
            }
            return submit.toString();
        }
        String found = onPath();
        if (found == null) {
            throw new IllegalArgumentException(
                    "Spark is not found: set SPARK_HOME, or put its spark-submit on the PATH");
        }
        return found;
    }

    private @Nullable String onPath() {
        for (String folder : environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "spark-submit"))) {
                return Path.of(folder, "spark-submit").toString();
            }
        }
        return null;
    }
}
