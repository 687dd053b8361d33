package io.plimsoll.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Packages Plimsoll: {@code java Package.java TYPE}, with a JDK 25, in the project's folder, after the jar was built. Started by the scripts
 * in {@code packaging}; needs nothing but the JDK and the system's own packagers.
 */
final class Package {
    private static final String USAGE =
            "usage: package TYPE, one of: app-image, deb, rpm (Linux); app-image, dmg (macOS); app-image, msi (Windows);"
                    + " plain-image (a compressed Java image without caches, to compare with)";

    private Package() {}

    /** Exits with 0 and says what was made, 1 if it cannot be made, 2 for wrong usage. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println(USAGE);
            System.exit(2);
        }
        try {
            Path made = make(args[0], Path.of(""));
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.1f MB%n",
                    made,
                    (Files.isDirectory(made) ? Tools.size(made) : Files.size(made)) / 1e6);
        } catch (Trouble e) {
            System.err.println("package: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Path make(String type, Path root) throws IOException {
        Path out = Path.of("target", "packages");
        Files.createDirectories(out);
        String version = version(root);
        String system = Tools.system();
        switch (system + " " + type) {
            case "linux app-image":
                return new Linux(root, out, version).image(modules(root));
            case "linux deb": {
                Linux linux = new Linux(root, out, version);
                return linux.deb(linux.image(modules(root)));
            }
            case "linux rpm": {
                Linux linux = new Linux(root, out, version);
                return linux.rpm(linux.image(modules(root)));
            }
            case "macos app-image", "windows app-image":
                return new ByJpackage(root, out, version).image(modules(root));
            case "macos dmg", "windows msi": {
                ByJpackage native0 = new ByJpackage(root, out, version);
                return native0.installer(type, native0.image(modules(root)));
            }
            case "linux plain-image", "macos plain-image", "windows plain-image": {
                Path image = out.resolve("plain-image");
                Program.link(new Parts(out.resolve("parts")).of(modules(root)), image, "zip-9");
                return image;
            }
            default:
                throw new Trouble("a " + type + " cannot be made on " + system + "\n" + USAGE);
        }
    }

    /** The module path: what the build left, or what the caller says. */
    private static List<Path> modules(Path root) throws IOException {
        String given = System.getProperty("plimsoll.modules");
        if (given != null) {
            return Pattern.compile(Pattern.quote(java.io.File.pathSeparator))
                    .splitAsStream(given)
                    .map(Path::of)
                    .toList();
        }
        Path jar = root.resolve("target/plimsoll.jar");
        if (!Files.exists(jar)) {
            throw new Trouble(jar + " is missing: build it first");
        }
        List<Path> modules = new ArrayList<>(Parts.jars(root.resolve("target/lib")));
        new Checksums(root).check(modules);
        modules.add(jar);
        return modules;
    }

    private static String version(Path root) throws IOException {
        Matcher matcher = Pattern.compile("<artifactId>plimsoll</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(root.resolve("pom.xml")));
        if (!matcher.find()) {
            throw new Trouble("pom.xml names no version");
        }
        return matcher.group(1);
    }
}
