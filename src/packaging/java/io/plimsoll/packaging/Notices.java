package io.plimsoll.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** The licences of everything that is shipped but for Java, which brings its own: our words about them, and the texts that each library carries. */
final class Notices {
    private static final List<String> OURS = List.of(
            "LICENSE",
            "NOTICE",
            "packaging/common/third-party.txt",
            "packaging/common/javafx.txt",
            "src/main/resources/fonts/OFL.txt");

    /** A text by its name: not a class of notices, nor a view of them. */
    private static final Pattern TEXT =
            Pattern.compile(".*(licen[cs]e|notice).*(?<!\\.class|\\.fxml)", Pattern.CASE_INSENSITIVE);

    private Notices() {}

    /** Fills a folder. The bill of materials is there where the build made one. */
    static void write(Path root, List<Path> modules, Path legal) throws IOException {
        Files.createDirectories(legal);
        for (String ours : OURS) {
            Path from = root.resolve(ours);
            Files.copy(from, legal.resolve(from.getFileName().toString()));
        }
        Path bom = root.resolve("target/bom.json");
        if (Files.exists(bom)) {
            Files.copy(bom, legal.resolve("bom.json"));
        }
        for (Path module : modules) {
            if (Files.isRegularFile(module)) {
                texts(module, legal);
            }
        }
    }

    private static void texts(Path module, Path legal) throws IOException {
        Path folder = legal.resolve(module.getFileName().toString().replaceAll("-[0-9].*", ""));
        try (JarFile jar = new JarFile(module.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (TEXT.matcher(name).matches()) {
                    Files.createDirectories(folder);
                    Files.write(folder.resolve(name), jar.getInputStream(entry).readAllBytes());
                }
            }
        }
    }
}
