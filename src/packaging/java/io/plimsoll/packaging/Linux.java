package io.plimsoll.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Packages for Linux: the app image, and from it a .deb by dpkg-deb and an .rpm by rpmbuild. The launcher is a script and not jpackage's, which
 * asks dpkg and rpm where it was installed: that takes longer than most commands do.
 */
final class Linux {
    private static final String HOME = "usr/lib/plimsoll";

    private final Path root;
    private final Path out;
    private final String version;

    Linux(Path root, Path out, String version) {
        this.root = root;
        this.out = out;
        this.version = version;
    }

    /** The folder that runs as it is, wherever it is put. */
    Path image(List<Path> modules) throws IOException {
        Path image = out.resolve("plimsoll");
        Path runtime = image.resolve("lib/runtime");
        Tools.delete(image);
        Program.link(new Parts(out.resolve("parts")).of(modules), runtime, "zip-6");
        strip(runtime.resolve("lib"));
        Path launcher = image.resolve("bin/plimsoll");
        Files.createDirectories(launcher.getParent());
        Files.copy(root.resolve("packaging/linux/plimsoll.sh"), launcher);
        executable(launcher);
        Notices.write(root, modules, image.resolve("lib/legal"));
        caches(image);
        return image;
    }

    /** Takes the tables of symbols away, which only somebody who debugs the virtual machine reads: 6 MB. */
    private static void strip(Path libraries) throws IOException {
        if (!Tools.has("objcopy")) {
            throw new Trouble("objcopy is missing: install the package binutils");
        }
        try (Stream<Path> all = Files.walk(libraries)) {
            for (Path library :
                    all.filter(file -> file.toString().endsWith(".so")).toList()) {
                Tools.run(Tools.list("objcopy", "--strip-unneeded", library));
            }
        }
    }

    private void caches(Path image) throws IOException {
        Path app = image.resolve("lib/app");
        Files.createDirectories(app);
        String java = image.resolve("lib/runtime/bin/java").toString();
        Program.rehearse(java, root.resolve("src/main/resources/io/plimsoll/samples"), app.resolve("cli.aot"));
        Path desktop = app.resolve("desktop.aot");
        Program.rehearseDesktop(
                Tools.list(java, Program.JAVA_OPTIONS, "-XX:AOTCacheOutput=" + desktop, "-m", Program.MAIN), desktop);
    }

    Path deb(Path image) throws IOException {
        Path tree = tree(image, out.resolve("deb"), "vendor-completions");
        long kilobytes = Tools.size(tree) / 1024;
        Path control = tree.resolve("DEBIAN/control");
        Tools.write(
                control,
                filled(
                        "packaging/linux/control",
                        Map.of("@SIZE@", Long.toString(kilobytes), "@ARCH@", architecture("amd64", "arm64"))));
        Path deb = out.resolve("plimsoll_" + version + "_" + architecture("amd64", "arm64") + ".deb");
        Tools.run(Tools.list("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, deb));
        return deb;
    }

    Path rpm(Path image) throws IOException {
        if (!Tools.has("rpmbuild")) {
            throw new Trouble("rpmbuild is missing: install the package rpm (Debian, Ubuntu) or rpm-build (Fedora)");
        }
        Path tree = tree(image, out.resolve("rpm/tree"), "site-functions");
        Path spec = Tools.write(
                out.resolve("rpm/plimsoll.spec"),
                filled(
                        "packaging/linux/plimsoll.spec",
                        Map.of("@TREE@", tree.toAbsolutePath().toString())));
        String arch = architecture("x86_64", "aarch64");
        Tools.run(Tools.list(
                "rpmbuild",
                "-bb",
                "--target",
                arch,
                "--define",
                "_topdir " + out.resolve("rpm").toAbsolutePath(),
                spec));
        Path built = out.resolve("rpm/RPMS").resolve(arch).resolve("plimsoll-" + version + "-1." + arch + ".rpm");
        Path rpm = out.resolve(built.getFileName().toString());
        Files.move(built, rpm, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return rpm;
    }

    /** Every file where it is to stand on a system, which has its own folder for what packages complete in zsh. */
    private Path tree(Path image, Path tree, String zsh) throws IOException {
        Tools.delete(tree);
        Tools.copy(image, tree.resolve(HOME));
        Path share = tree.resolve("usr/share");
        Path bin = tree.resolve("usr/bin");
        Files.createDirectories(bin);
        Files.createSymbolicLink(bin.resolve("plimsoll"), Path.of("../lib/plimsoll/bin/plimsoll"));
        place("packaging/linux/io.plimsoll.Plimsoll.desktop", share.resolve("applications"));
        place("packaging/linux/io.plimsoll.Plimsoll.metainfo.xml", share.resolve("metainfo"));
        place("packaging/linux/plimsoll-mime.xml", share.resolve("mime/packages"));
        Icons icons = new Icons(root.resolve("packaging/icons/plimsoll.svg"));
        for (int size : List.of(16, 24, 32, 48, 64, 128, 256, 512)) {
            Path folder = Files.createDirectories(share.resolve("icons/hicolor/" + size + "x" + size + "/apps"));
            Files.write(folder.resolve("io.plimsoll.Plimsoll.png"), icons.png(size));
        }
        Path scalable = Files.createDirectories(share.resolve("icons/hicolor/scalable/apps"));
        Files.copy(root.resolve("packaging/icons/plimsoll.svg"), scalable.resolve("io.plimsoll.Plimsoll.svg"));
        Tools.write(share.resolve("man/man1/plimsoll.1"), filled("packaging/linux/plimsoll.1", Map.of()));
        Tools.run(List.of("gzip", "-9n", share.resolve("man/man1/plimsoll.1").toString()));
        Path completion = share.resolve("bash-completion/completions/plimsoll");
        Files.createDirectories(completion.getParent());
        Process process = new ProcessBuilder(image.resolve("bin/plimsoll").toString(), "completion")
                .redirectOutput(completion.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new Trouble("the completion script cannot be made");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted");
        }
        Files.copy(
                root.resolve("packaging/linux/_plimsoll"),
                Files.createDirectories(share.resolve("zsh").resolve(zsh)).resolve("_plimsoll"));
        Path doc = Files.createDirectories(share.resolve("doc/plimsoll"));
        Files.copy(root.resolve("packaging/linux/copyright"), doc.resolve("copyright"));
        readable(tree);
        return tree;
    }

    private void place(String file, Path folder) throws IOException {
        Tools.write(folder.resolve(Path.of(file).getFileName()), filled(file, Map.of()));
    }

    private String filled(String file, Map<String, String> values) throws IOException {
        String text = Files.readString(root.resolve(file)).replace("@VERSION@", version);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        return text;
    }

    private static String architecture(String intel, String arm) {
        return System.getProperty("os.arch").equals("aarch64") ? arm : intel;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Everybody may read everything, whatever the umask was. */
    private static void readable(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path one : all.toList()) {
                if (!Files.isSymbolicLink(one)) {
                    boolean runs = Files.isDirectory(one) || Files.isExecutable(one);
                    Files.setPosixFilePermissions(
                            one, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
