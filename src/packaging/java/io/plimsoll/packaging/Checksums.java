package io.plimsoll.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Libraries are those that somebody looked at: each has its line in {@code packaging/common/checksums.sha256}. */
final class Checksums {
    private final Path file;
    private final Set<String> lines;

    Checksums(Path root) throws IOException {
        file = root.resolve("packaging/common/checksums.sha256");
        lines = new HashSet<>(Files.readAllLines(file));
    }

    /**
     * Holds jars against their lines.
     *
     * @throws Trouble with the lines that would have to be there
     */
    void check(List<Path> jars) throws IOException {
        StringBuilder strange = new StringBuilder();
        for (Path jar : jars) {
            String line = line(jar);
            if (!lines.contains(line)) {
                strange.append('\n').append(line);
            }
        }
        if (!strange.isEmpty()) {
            throw new Trouble(
                    "not in " + file + ": what somebody else put in a library's place, or a new version whose line"
                            + " is to be added (SECURITY.md says when):" + strange);
        }
    }

    private static String line(Path jar) throws IOException {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            return HexFormat.of().formatHex(sum) + "  " + jar.getFileName();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
