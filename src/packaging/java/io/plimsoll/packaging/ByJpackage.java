package io.plimsoll.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Packages for macOS and Windows, by jpackage: an app image, its caches learnt through its own launchers, then the installer. */
final class ByJpackage {
    private static final String NAME = "Plimsoll";
    /** Beside the desktop's launcher, for a console: file systems that see no case would not tell two of one name apart. */
    private static final String CONSOLE = "plimsoll-cli";

    private final Path root;
    private final Path out;
    private final String version;
    private final boolean mac = Tools.system().equals("macos");

    ByJpackage(Path root, Path out, String version) {
        this.root = root;
        this.out = out;
        this.version = version;
    }

    Path image(List<Path> modules) throws IOException {
        Path runtime = out.resolve("runtime");
        Program.link(new Parts(out.resolve("parts")).of(modules), runtime, "zip-6");
        Path images = out.resolve("image");
        Tools.delete(images);
        List<String> command = Tools.list(
                Tools.jdk("jpackage"),
                "--type",
                "app-image",
                "--dest",
                images,
                "--name",
                NAME,
                "--app-version",
                appVersion(),
                "--vendor",
                "The Plimsoll authors",
                "--description",
                "A desktop workbench for workload balancing",
                "--icon",
                icon(),
                "--runtime-image",
                runtime,
                "--module",
                Program.MAIN,
                "--add-launcher",
                CONSOLE + "=" + console(),
                "--app-content",
                notices(modules));
        Stream.concat(Program.JAVA_OPTIONS.stream(), Program.QUIET.stream())
                .forEach(option -> command.addAll(List.of("--java-options", option)));
        command.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/desktop.aot"));
        if (mac) {
            command.addAll(
                    List.of("--mac-package-identifier", "io.plimsoll.Plimsoll", "--file-associations", association()));
        }
        Tools.run(command);
        Path image = images.resolve(mac ? NAME + ".app" : NAME);
        caches(image);
        return image;
    }

    /** The cache holds for the launcher that learnt it: its options are part of what is checked. */
    private void caches(Path image) throws IOException {
        Path app = image.resolve(mac ? "Contents/app" : "app");
        Path programs = mac ? image.resolve("Contents/MacOS") : image;
        String end = mac ? "" : ".exe";
        Path sample = root.resolve("src/main/resources/io/plimsoll/samples/release-week.plimsoll.json");
        learn(
                app.resolve(CONSOLE + ".cfg"),
                app.resolve("cli.aot"),
                List.of(programs.resolve(CONSOLE + end).toString(), "validate", sample.toString()));
        learn(
                app.resolve(NAME + ".cfg"),
                app.resolve("desktop.aot"),
                List.of(programs.resolve(NAME + end).toString()));
    }

    private static void learn(Path configuration, Path cache, List<String> command) throws IOException {
        String text = Files.readString(configuration);
        String uses = "-XX:AOTCache=$APPDIR/" + cache.getFileName();
        Files.writeString(configuration, text.replace(uses, "-XX:AOTCacheOutput=" + cache.toAbsolutePath()));
        try {
            Program.rehearseDesktop(command, cache);
        } finally {
            Files.writeString(configuration, text);
        }
    }

    Path installer(String type, Path image) throws IOException {
        if (mac) {
            // the caches came after jpackage's own signature, which no longer holds
            Tools.run(List.of("codesign", "--force", "--deep", "--sign", "-", image.toString()));
        }
        sign(image);
        List<String> command = Tools.list(
                Tools.jdk("jpackage"),
                "--type",
                type,
                "--dest",
                out,
                "--name",
                NAME,
                "--app-version",
                appVersion(),
                "--vendor",
                "The Plimsoll authors",
                "--app-image",
                image,
                "--license-file",
                root.resolve("LICENSE"));
        if (!mac) {
            command.addAll(List.of(
                    "--file-associations",
                    association(),
                    "--win-upgrade-uuid",
                    "6f0d6a0c-58f5-4d52-9f0b-1d3f6c1c9a47",
                    "--win-menu",
                    "--win-dir-chooser",
                    "--win-per-user-install"));
        }
        Tools.run(command);
        Path installer = out.resolve(NAME + "-" + version + "." + type);
        Files.move(
                out.resolve(NAME + "-" + appVersion() + "." + type),
                installer,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        sign(installer);
        return installer;
    }

    /** Where the environment names a program that signs (and notarises), it is given each thing that is to be signed. */
    private static void sign(Path what) {
        String program = System.getenv("PLIMSOLL_SIGN");
        if (program != null && !program.isEmpty()) {
            Tools.run(List.of(program, what.toString()));
        }
    }

    /** jpackage takes no version that begins with 0 on macOS: there the bundle of 0.1.0 says 1.1.0, while its installer says 0.1.0. */
    private String appVersion() {
        return mac && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    private String icon() throws IOException {
        Icons icons = new Icons(root.resolve("packaging/icons/plimsoll.svg"));
        Path icon = out.resolve(mac ? "plimsoll.icns" : "plimsoll.ico");
        return Files.write(icon, mac ? icons.icns() : icons.ico()).toString();
    }

    private String console() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("module=" + Program.MAIN);
        lines.add("win-console=true");
        lines.add("win-menu=false");
        lines.add("java-options=" + String.join(" ", Program.JAVA_OPTIONS) + " " + String.join(" ", Program.QUIET)
                + " -XX:AOTCache=$APPDIR/cli.aot");
        return Tools.write(out.resolve("console.properties"), String.join("\n", lines) + "\n")
                .toString();
    }

    private String association() throws IOException {
        return Tools.write(
                        out.resolve("association.properties"),
                        "extension=plimsoll\nmime-type=application/vnd.plimsoll+json\ndescription=Plimsoll scenario\n")
                .toString();
    }

    /** What is beside the program: on macOS in the one folder of a bundle where other files may be. */
    private String notices(List<Path> modules) throws IOException {
        Path content = out.resolve(mac ? "Resources" : "legal");
        Tools.delete(content);
        Notices.write(root, modules, mac ? content.resolve("legal") : content);
        return content.toString();
    }
}
