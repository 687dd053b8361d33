package io.plimsoll.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nothing is built with a library that is not the one whose checksum is kept, whatever a registry answers. */
class ChecksumsTest {
    private static final Path KEPT = Path.of("packaging", "common", "checksums.sha256");

    @Test
    void everyLibraryOfTheBuildIsTheOneThatIsKept() throws IOException, NoSuchAlgorithmException {
        List<String> kept = Files.readAllLines(KEPT);
        TreeSet<String> strange = new TreeSet<>();
        List<Path> jars = List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                .filter(part -> part.endsWith(".jar"))
                .map(Path::of)
                .toList();
        assertThat(jars).hasSizeGreaterThan(20);
        for (Path jar : jars) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            String line = HexFormat.of().formatHex(sum) + "  " + jar.getFileName();
            if (!kept.contains(line)) {
                strange.add(line);
            }
        }
        assertThat(strange)
                .as("a library was changed; once it is known to be the right one, these lines belong into %s", KEPT)
                .isEmpty();
    }

    @Test
    void noLibraryIsKeptTwice() throws IOException {
        assertThat(Files.readAllLines(KEPT).stream().map(line -> line.substring(66)))
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
